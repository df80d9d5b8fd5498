package dev.guanxi.customer.exit;

import dev.guanxi.platform.persistence.Columns;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Cases with one key whose values are in one currency.
 *
 * @param key absent where it is unknown
 * @param currency absent where no value is known
 * @param valueLost by a year without the customers of all these cases
 * @param valueWonBack the part of it that came back
 */
@Schema(examples = """
                {"key":"PRICE","currency":"GBP","cases":4,"open":1,"wonBack":1,"lost":2,"valueLost":4100.5,
                 "valueWonBack":900}""")
public record ExitReportRow(
        String key,
        String currency,
        long cases,
        long open,
        long wonBack,
        long lost,
        BigDecimal valueLost,
        BigDecimal valueWonBack) {

    static ExitReportRow of(Object[] row) {
        return new ExitReportRow(
                (String) row[0],
                (String) row[1],
                (Long) row[2],
                (Long) row[3],
                (Long) row[4],
                (Long) row[5],
                Columns.decimal(row[6]),
                Columns.decimal(row[7]));
    }
}
