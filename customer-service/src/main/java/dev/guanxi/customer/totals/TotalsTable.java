package dev.guanxi.customer.totals;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A table of totals: triggers add rows to it, and what they add is folded into one row per key.
 *
 * @param keys columns that tell what a row totals
 * @param sums columns that are added up
 */
record TotalsTable(String name, List<String> keys, List<String> sums) {

    static final List<TotalsTable> ALL = List.of(
            new TotalsTable(
                    "purchase_total",
                    List.of("dealer_id", "day", "system", "currency"),
                    List.of("purchases", "revenue", "returns", "returned", "unmatched")),
            new TotalsTable(
                    "pipeline_total",
                    List.of("dealer_id", "dimension", "key", "currency", "month"),
                    List.of("deals", "won", "lost", "amount", "weighted_amount", "won_amount", "days_to_close")),
            new TotalsTable(
                    "exit_total",
                    List.of(
                            "dealer_id",
                            "grain",
                            "reason",
                            "tier",
                            "country",
                            "competitor",
                            "attempt",
                            "currency",
                            "month"),
                    List.of("cases", "won_back", "lost", "value_lost", "value_won_back")));

    /** One statement, so that sums over the table are right before and after. */
    String fold() {
        return """
                with added as (delete from %1$s where not folded returning *)
                insert into %1$s as total (%2$s, %3$s, folded)
                select %2$s, %4$s, true from added group by %2$s order by %2$s
                on conflict (%2$s) where folded do update set %5$s""".formatted(
                        name,
                        String.join(", ", keys),
                        String.join(", ", sums),
                        eachSum("sum(%1$s)"::formatted),
                        eachSum("%1$s = total.%1$s + excluded.%1$s"::formatted));
    }

    private String eachSum(Function<String, String> form) {
        return sums.stream().map(form).collect(Collectors.joining(", "));
    }
}
