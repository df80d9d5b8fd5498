package dev.guanxi.segmentation.segment.membership;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.segmentation.segment.rule.FactSheet;
import dev.guanxi.segmentation.value.Bought;
import dev.guanxi.segmentation.value.CustomerWorth;
import dev.guanxi.segmentation.value.ValueBasis;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Puts a customer's value on its sheet: computed from what it bought, and from what everybody is valued by. */
final class ValueFacts {

    private ValueFacts() {}

    /** @param bought as {@link FactColumns} reads it */
    static void fill(FactSheet sheet, JsonNode bought, ValueBasis basis, Instant now) {
        CustomerWorth worth = basis.of(sheet.customerId(), bought(bought), now);
        sheet.put("value.recencyScore", (long) worth.recency())
                .put("value.frequencyScore", (long) worth.frequency())
                .put("value.monetaryScore", (long) worth.monetary())
                .put("value.modelled", worth.modelled())
                .put("value.expectedPurchases", worth.lifetime().purchases())
                .put("value.lifetimeValue", worth.lifetime().value());
        if (worth.group() != null) {
            sheet.put("value.group", worth.group().name());
        }
        if (worth.modelled()) {
            sheet.put("value.chanceAlive", worth.lifetime().alive());
        }
    }

    private static Bought bought(JsonNode row) {
        return new Bought(
                row.path(0).intValue(),
                row.path(1).intValue(),
                Instant.EPOCH.plus(row.path(2).longValue(), ChronoUnit.MICROS),
                LocalDate.parse(row.path(3).textValue()),
                LocalDate.parse(row.path(4).textValue()),
                row.path(5).decimalValue(),
                row.path(6).decimalValue());
    }
}
