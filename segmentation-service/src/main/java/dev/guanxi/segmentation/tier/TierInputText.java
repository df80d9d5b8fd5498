package dev.guanxi.segmentation.tier;

import dev.guanxi.segmentation.persistence.TextRows;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Accounts as the database writes them for a run, and how they are read; evidence as {@link StoredEvidence} has it. */
final class TierInputText {

    /** An expression over the columns that are gathered. */
    static final String EVIDENCE = Stream.of(
                    "purchases",
                    "purchase_days",
                    "trim_scale(gross)",
                    "trim_scale(returned)",
                    TextRows.micros("first_purchase"),
                    TextRows.micros("last_purchase"),
                    "trim_scale(recent_revenue)",
                    "trim_scale(earlier_revenue)",
                    "trim_scale(satisfaction)",
                    "competitor_exits",
                    "other_exits",
                    "product_lines",
                    "ratings")
            .map(TextRows::text)
            .collect(Collectors.joining(" || ';' || "));

    /** Expressions over the columns of {@code tier_input}. */
    static final List<String> COLUMNS = List.of(
            "customer_id",
            TextRows.micros("registered_at"),
            "previous_tier",
            "coalesce(previous_version, 0)",
            TextRows.micros("changed_at"),
            "overridden",
            "evidence");

    private TierInputText() {}

    static List<TierInput> inputs(String text) {
        return TextRows.rows(text).stream().map(TierInputText::input).toList();
    }

    private static TierInput input(String[] row) {
        return new TierInput(
                UUID.fromString(row[0]),
                StoredEvidence.instant(row[1]),
                tier(row[2]),
                Long.parseLong(row[3]),
                StoredEvidence.instant(row[4]),
                tier(row[5]),
                StoredEvidence.read(row[6]));
    }

    private static Tier tier(String name) {
        return name.isEmpty() ? null : Tier.valueOf(name);
    }
}
