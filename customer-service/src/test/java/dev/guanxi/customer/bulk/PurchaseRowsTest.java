package dev.guanxi.customer.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.guanxi.customer.purchase.FutureTimes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PurchaseRowsTest {

    private static final String HEADER =
            "system;reference;customer;purchasedAt;currency;sku;quantity;unitPrice;description\n";
    private static final String RIGHT = "pos;R1;17850;2010-12-01 08:26:00;GBP;85123A;6;2.55;LANTERN";

    private static ImportOptions options(String encoding, String decimal, String zone, String pattern) {
        return new ImportOptions(Map.of(), Map.of(), encoding, ";", decimal, zone, pattern);
    }

    private static PurchaseRow read(String line, ImportOptions options) throws RowFault, IOException {
        byte[] content = (HEADER + line + "\n").getBytes(Charset.forName(options.encoding()));
        try (CsvRows rows = new CsvRows(new ByteArrayInputStream(content), options)) {
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
                "GBP,                 gbp,                 CURRENCY_UNKNOWN,     currency",
                "GBP,                 POUNDS,              CURRENCY_TOO_LONG,    currency",
                ";6;,                   ;six;,                 QUANTITY_INVALID,     quantity",
                ";6;,                   ;0;,                   QUANTITY_INVALID,     quantity",
                ";6;,                   ;1.5;,                 QUANTITY_INVALID,     quantity",
                ";6;,                   ;99999999999;,         QUANTITY_INVALID,     quantity",
                ";6;,                   ;1e999999999;,         QUANTITY_INVALID,     quantity",
                "2.55,                -2.55,               PRICE_NEGATIVE,       unitPrice",
                "2.55,                2.55555,             PRICE_INVALID,        unitPrice",
                "2.55,                1e300000000,         PRICE_INVALID,        unitPrice",
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

    @Test
    void aQuoteThatNeverClosesEndsTheFileButLosesNoRowBeforeIt() throws IOException {
        byte[] content = (HEADER + RIGHT + "\npos;\"R2;17850\n").getBytes(java.nio.charset.StandardCharsets.UTF_8);
        try (CsvRows rows = new CsvRows(new ByteArrayInputStream(content), options(null, null, null, null))) {
            assertThat(rows.next().fault()).isNull();
            assertThat(rows.next().fault().rejection(2).code()).isIn("CSV_MALFORMED", "COLUMNS_MISCOUNTED");
            assertThat(rows.next()).isNull();
        }
    }
}
