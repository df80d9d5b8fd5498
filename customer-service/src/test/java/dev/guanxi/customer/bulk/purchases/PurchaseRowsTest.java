package dev.guanxi.customer.bulk.purchases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.guanxi.customer.bulk.content.CsvFile;
import dev.guanxi.customer.bulk.content.RowSource;
import dev.guanxi.customer.bulk.request.ImportKind;
import dev.guanxi.customer.bulk.request.ImportOptions;
import dev.guanxi.customer.bulk.row.Rejection;
import dev.guanxi.customer.bulk.row.Row;
import dev.guanxi.customer.bulk.row.RowFault;
import dev.guanxi.customer.purchase.FutureTimes;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PurchaseRowsTest {

    private static final String HEADER =
            "system;reference;customer;purchasedAt;currency;sku;quantity;unitPrice;description\n";
    private static final String RIGHT = "pos;R1;17850;2010-12-01 08:26:00;GBP;85123A;6;2.55;LANTERN";

    private static ImportOptions options(String encoding, String decimal, String zone, String pattern) {
        return new ImportOptions(Map.of(), List.of(), Map.of(), encoding, ";", decimal, zone, pattern);
    }

    private static PurchaseRow read(String line, ImportOptions options) throws RowFault, IOException {
        byte[] content = (HEADER + line + "\n").getBytes(Charset.forName(options.encoding()));
        try (RowSource rows = CsvFile.rows(ImportKind.PURCHASES, content, options)) {
            Row row = rows.next();
            row.refuseUnreadable();
            return new PurchaseRows(options, new FutureTimes(Clock.systemUTC())).read(row);
        }
    }

    private static PurchaseRow read(String line) throws RowFault, IOException {
        return read(line, options(null, null, null, null));
    }

    @Test
    void readsARow() throws RowFault, IOException {
        PurchaseRow row = read(RIGHT);

        assertThat(row.row()).isEqualTo(1);
        assertThat(row.customer().id()).isEqualTo("17850");
        assertThat(row.customer().system()).isEqualTo("pos");
        assertThat(row.at()).isEqualTo(Instant.parse("2010-12-01T08:26:00Z"));
        assertThat(row.unitPrice()).isEqualByComparingTo("2.55");
    }

    @ParameterizedTest(name = "{0} in {1} is {2}")
    @CsvSource({
        "2010-12-01T08:26:00Z,      Asia/Shanghai, 2010-12-01T08:26:00Z",
        "2010-12-01T08:26:00+08:00, UTC,           2010-12-01T00:26:00Z",
        "2010-12-01 08:26:00,       Asia/Shanghai, 2010-12-01T00:26:00Z",
        "2010-12-01 08:26,          UTC,           2010-12-01T08:26:00Z",
        "2010-12-01,                Asia/Shanghai, 2010-11-30T16:00:00Z",
        "2011-07-01 08:26:00,       Europe/London, 2011-07-01T07:26:00Z"
    })
    void readsTimesWithAndWithoutOffset(String text, String zone, Instant instant) throws RowFault, IOException {
        assertThat(read(RIGHT.replace("2010-12-01 08:26:00", text), options(null, null, zone, null))
                        .at())
                .isEqualTo(instant);
    }

    @Test
    void readsTheStyleOfTheFile() throws RowFault, IOException {
        ImportOptions german = options("ISO-8859-1", ",", "Europe/Berlin", "dd.MM.yyyy HH:mm");

        PurchaseRow row = read("pos;R1;17850;01.12.2010 08:26;EUR;85123A;6;1.234,50;Tür", german);

        assertThat(row.unitPrice()).isEqualByComparingTo("1234.50");
        assertThat(row.description()).isEqualTo("Tür");
        assertThat(row.at()).isEqualTo(Instant.parse("2010-12-01T07:26:00Z"));
    }

    @Test
    void readsChinese() throws RowFault, IOException {
        assertThat(read(RIGHT.replace("LANTERN", "灯笼"), options("GB18030", null, null, null))
                        .description())
                .isEqualTo("灯笼");
    }

    @ParameterizedTest(name = "{0} for {1}: {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "17850,               '',                  CUSTOMER_MISSING,     customer",
                "R1,                  ' ',                 REFERENCE_MISSING,    reference",
                "85123A,              '',                  SKU_MISSING,          sku",
                "2010-12-01 08:26:00, tomorrow,            PURCHASED_AT_INVALID, purchasedAt",
                "2010-12-01 08:26:00, 2010-02-30 08:26:00, PURCHASED_AT_INVALID, purchasedAt",
                "2010-12-01 08:26:00, 0000-12-31T00:00:00Z,      PURCHASED_AT_INVALID, purchasedAt",
                "2010-12-01 08:26:00, 0000-01-01T00:00:00+18:00, PURCHASED_AT_INVALID, purchasedAt",
                "2010-12-01 08:26:00, -0001-01-01T00:00:00Z,     PURCHASED_AT_INVALID, purchasedAt",
                "2010-12-01 08:26:00, 0001-01-01T00:00:00+18:00, PURCHASED_AT_INVALID, purchasedAt",
                "GBP,                 gbp,                 CURRENCY_UNKNOWN,     currency",
                "GBP,                 XXX,                 CURRENCY_UNKNOWN,     currency",
                "GBP,                 POUNDS,              CURRENCY_TOO_LONG,    currency",
                ";6;,                   ;six;,                 QUANTITY_INVALID,     quantity",
                ";6;,                   ;0;,                   QUANTITY_INVALID,     quantity",
                ";6;,                   ;1.5;,                 QUANTITY_INVALID,     quantity",
                ";6;,                   ;99999999999;,         QUANTITY_INVALID,     quantity",
                ";6;,                   ;1e999999999;,         QUANTITY_INVALID,     quantity",
                "2.55,                -2.55,               PRICE_NEGATIVE,       unitPrice",
                "2.55,                2.55555,             PRICE_INVALID,        unitPrice",
                "2.55,                1e30,                PRICE_INVALID,        unitPrice",
                "2.55,                1e300000000,         UNIT_PRICE_INVALID,   unitPrice",
                "2.55,                1e2147483647,        UNIT_PRICE_INVALID,   unitPrice",
                "2.55,                1e-2147483647,       UNIT_PRICE_INVALID,   unitPrice",
                "2.55,                free,                UNIT_PRICE_INVALID,   unitPrice",
                "2.55,                '2.55;X;Y',          COLUMNS_MISCOUNTED,   ''"
            })
    void rejectsWithColumnAndReason(String right, String wrong, String code, String column) {
        RowFault fault = catchThrowableOfType(RowFault.class, () -> read(RIGHT.replaceFirst(right, wrong)));

        Rejection rejection = fault.rejection(1);
        assertThat(rejection.code()).isEqualTo(code);
        assertThat(rejection.pointer()).isEqualTo("/" + column);
        assertThat(rejection.detail()).isNotBlank();
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "'2,55',       2.55",
        "'1.234,50',   1234.50",
        "'1.234.567',  1234567",
        "'1234,5',     1234.5",
        "'+1.234,',    1234"
    })
    void aPointPartsGroupsWhereACommaIsTheDecimalSign(String text, String price) throws RowFault, IOException {
        assertThat(read(RIGHT.replace("2.55", text), options(null, ",", null, null))
                        .unitPrice())
                .isEqualByComparingTo(price);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2.55", "1.2345,5", "1234.567", ".500", "1,234.50", "1.234.5", "1..234", "1.234e3", "1,2,3"})
    void aPointThatPartsNoGroupIsNotSimplyDropped(String text) {
        RowFault fault = catchThrowableOfType(
                RowFault.class, () -> read(RIGHT.replace("2.55", text), options(null, ",", null, null)));

        assertThat(fault.rejection(1).code()).isEqualTo("UNIT_PRICE_INVALID");
    }

    @ParameterizedTest(name = "{0} as {1} in {2} is {3}")
    @CsvSource({
        "28/02/2011 10:00,          dd/MM/yyyy HH:mm,         UTC,           2011-02-28T10:00:00Z",
        "28/02/11 10:00,            dd/MM/yy HH:mm,           UTC,           2011-02-28T10:00:00Z",
        "28/02/2011,                dd/MM/yyyy,               UTC,           2011-02-28T00:00:00Z",
        "28 Feb 2011 AD 10,         dd MMM yyyy G HH,         UTC,           2011-02-28T10:00:00Z",
        "2011y02,                   yyyy'y'MM,                UTC,           ''",
        "30/02/2011 10:00,          dd/MM/yyyy HH:mm,         UTC,           ''",
        "29/02/2011 10:00,          dd/MM/yyyy HH:mm,         UTC,           ''",
        "31/04/2011 10:00,          d/M/uuuu H:mm,            UTC,           ''",
        "01/01/0000 10:00,          dd/MM/yyyy HH:mm,         UTC,           ''",
        "27/03/2011 01:30,          dd/MM/yyyy HH:mm,         Europe/London, ''",
        "27/03/2011 02:30,          dd/MM/yyyy HH:mm,         Europe/London, 2011-03-27T01:30:00Z",
        "30/10/2011 01:30,          dd/MM/yyyy HH:mm,         Europe/London, 2011-10-30T00:30:00Z",
        "27/03/2011 01:30 +0000,    dd/MM/yyyy HH:mm xx,      Europe/London, 2011-03-27T01:30:00Z",
        "27/03/2011 01:30 Asia/Shanghai, dd/MM/yyyy HH:mm VV, Europe/London, 2011-03-26T17:30:00Z",
        "27/03/2011 01:30 Europe/London, dd/MM/yyyy HH:mm VV, UTC,           ''"
    })
    void readsTimesThatExistAndNoOthers(String text, String pattern, String zone, String instant) throws IOException {
        String line = RIGHT.replace("2010-12-01 08:26:00", text);
        try {
            assertThat(read(line, options(null, null, zone, pattern)).at()).isEqualTo(instant);
        } catch (RowFault fault) {
            assertThat(instant).isEmpty();
            assertThat(fault.rejection(1).code()).isEqualTo("PURCHASED_AT_INVALID");
        }
    }

    @Test
    void saysThatTheClocksSkipATime() {
        RowFault fault = catchThrowableOfType(
                RowFault.class,
                () -> read(
                        RIGHT.replace("2010-12-01 08:26:00", "2011-03-27 01:30"),
                        options(null, null, "Europe/London", null)));

        assertThat(fault.rejection(1).detail()).contains("clocks of Europe/London skip");
    }
}
