package dev.guanxi.customer.opportunity;

import dev.guanxi.platform.persistence.Columns;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Deals with one key in one currency.
 *
 * @param key absent where it is unknown
 * @param amount of the open deals
 * @param weightedAmount of the open deals, each times its chance
 * @param wonShare won among the decided, from 0 to 1; absent where none is
 * @param meanDaysToClose from opening to the decision; absent where none is decided
 * @param averageDeal mean amount of the won; absent where none is
 */
@Schema(examples = """
                {"key":"manager-17","currency":"USD","count":5,"open":2,"won":2,"lost":1,"amount":9000,
                 "weightedAmount":2250,"wonAmount":5568,"wonShare":0.6667,"meanDaysToClose":104.5,"averageDeal":2784}""")
public record PipelineRow(
        String key,
        String currency,
        long count,
        long open,
        long won,
        long lost,
        BigDecimal amount,
        BigDecimal weightedAmount,
        BigDecimal wonAmount,
        BigDecimal wonShare,
        BigDecimal meanDaysToClose,
        BigDecimal averageDeal) {

    static PipelineRow of(Object[] row) {
        return new PipelineRow(
                (String) row[0],
                (String) row[1],
                (Long) row[2],
                (Long) row[3],
                (Long) row[4],
                (Long) row[5],
                Columns.decimal(row[6]),
                Columns.decimal(row[7]),
                Columns.decimal(row[8]),
                Columns.decimal(row[9]),
                Columns.decimal(row[10]),
                Columns.decimal(row[11]));
    }
}
