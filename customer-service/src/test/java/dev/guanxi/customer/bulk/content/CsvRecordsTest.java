package dev.guanxi.customer.bulk.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.guanxi.customer.bulk.row.RowFault;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvRecordsTest {

    /** Cells parted by |, or the code of what is wrong. */
    private static List<String> read(String content) throws IOException {
        List<String> found = new ArrayList<>();
        try (CsvRecords records = new CsvRecords(new StringReader(content), ',')) {
            String cells = next(records, true);
            while (cells != null) {
                found.add(cells);
                cells = next(records, false);
            }
        }
        return found;
    }

    private static String next(CsvRecords records, boolean first) throws IOException {
        try {
            String[] cells = first ? records.header() : records.next();
            return cells == null ? null : String.join("|", cells);
        } catch (RowFault fault) {
            return fault.rejection(1).code();
        }
    }

    @Test
    void readsCellsWithAndWithoutQuotes() throws IOException {
        assertThat(read("a,b,c\n1,\"2\",3\n,,\n\"x,y\",\"say \"\"hi\"\"\",\"\"\n4\",5\"\"6, \"7\n"))
                .containsExactly("a|b|c", "1|2|3", "||", "x,y|say \"hi\"|", "4\"|5\"\"6| \"7");
    }

    /** So that a row that cannot be read still tells what it is a part of. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '%', textBlock = """
            1,x            % 1|x
            1,x,y,z        % 1|x|y|z
            1,"x"y,z       % 1|x
            1,"x,y         % 1
            "1             % ''
            """)
    void whatCouldBeReadOfAMalformedRecordIsTold(String line, String begun) throws IOException, RowFault {
        try (CsvRecords records = new CsvRecords(new StringReader("a,b,c\n" + line + "\n2,x,y\n"), ',')) {
            records.header();
            assertThatExceptionOfType(RowFault.class).isThrownBy(records::next);

            assertThat(String.join("|", records.begun())).isEqualTo(begun);
            assertThat(records.next()).containsExactly("2", "x", "y");
        }
    }

    @Test
    void takesEveryEndOfLineAndTheLastWithoutOne() throws IOException {
        assertThat(read("\uFEFFa,b\r\n1,2\r3,4\n\n \n\r\n\"5\" ,\"6\"")).containsExactly("a|b", "1|2", "3|4", "5|6");
    }

    @Test
    void cellsInQuotesGoOverLines() throws IOException {
        assertThat(read("a,b\r\n\"one\r\n\r\ntwo, three\",x\r\n1,2\n"))
                .containsExactly("a|b", "one\n\ntwo, three|x", "1|2");
    }

    @Test
    void aMalformedRecordCostsOnlyTheLineItBeginsOn() throws IOException {
        assertThat(read("a,b\n1,\"qu\"oted\n2,x\n")).containsExactly("a|b", "CSV_MALFORMED", "2|x");
        assertThat(read("a,b\n1,\"open\n2,x\n3,\"y\"\n")).containsExactly("a|b", "CSV_MALFORMED", "2|x", "3|y");
        assertThat(read("a,b\n1,\"open\n2,x\n3,4\" nails\n5,6\n"))
                .containsExactly("a|b", "CSV_MALFORMED", "2|x", "3|4\" nails", "5|6");
        assertThat(read("a,b\n1,\"open\n2,x\n")).containsExactly("a|b", "CSV_MALFORMED", "2|x");
        assertThat(read("a,b\n1,2\n3,\"open")).containsExactly("a|b", "1|2", "CSV_MALFORMED");
    }

    @Test
    void aQuoteThatClosesInAnotherRowDoesNotSwallowTheRowsBetween() throws IOException {
        assertThat(read("a,b,c\n\"1,open,x\n2,y,y\n3,4\",z\n5,6,7\n"))
                .containsExactly("a|b|c", "CSV_MALFORMED", "2|y|y", "3|4\"|z", "5|6|7");
    }

    @Test
    void countsColumns() throws IOException {
        assertThat(read("a,b\n1\n1,2,3\n\"1\",\"2\"\n"))
                .containsExactly("a|b", "COLUMNS_MISCOUNTED", "COLUMNS_MISCOUNTED", "1|2");
    }

    @Test
    void aLineTooLongForMemoryIsSkipped() throws IOException {
        String huge = "x".repeat(3 * CsvLines.LONGEST);

        assertThat(read("a,b\n" + huge + ",1\n2,\"" + huge + "\"\n3,4\n"))
                .containsExactly("a|b", "LINE_TOO_LONG", "LINE_TOO_LONG", "3|4");
    }

    @Test
    @Timeout(20)
    void aFileFullOfStrayQuotesIsReadInAMomentToo() throws IOException {
        String lines = "1,\"\n" + "2,3\n".repeat(1_000) + "x\",b,\"\n".repeat(1_000);

        assertThat(read("a,b\n" + lines.repeat(50))).hasSize(1 + 50 * 2_001);
    }

    @Test
    void anEmptyFileHasNoHeader() throws IOException, RowFault {
        for (String content : List.of("", "\n\n", " \r\n")) {
            assertThat(new CsvRecords(new StringReader(content), ',').header()).isEmpty();
        }
        assertThatExceptionOfType(RowFault.class)
                .isThrownBy(() -> new CsvRecords(new StringReader("a,\"b"), ',').header());
    }
}
