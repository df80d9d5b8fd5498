package dev.guanxi.customer.purification;

import dev.guanxi.customer.purification.Ranking.Ranked;
import dev.guanxi.platform.persistence.JsonRows;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** Ranked prospects as rows of statements that write a thousand at once. */
@Singleton
final class EntryRows {

    private static final int ROWS_AT_ONCE = 1_000;

    /** As the database orders ids. */
    private static final Comparator<Row> BY_CUSTOMER =
            Comparator.comparing(row -> row.customerId().toString());

    private final JsonRows rows;

    EntryRows(JsonRows rows) {
        this.rows = rows;
    }

    /**
     * The statements' parameters; this takes a while for thousands, so not for threads that may not block. They come in the order
     * in which merges lock customers, so that the two never wait for each other.
     */
    List<String> of(List<Ranked> ranked) {
        List<Row> all = ranked.stream().map(Row::of).sorted(BY_CUSTOMER).toList();
        List<String> texts = new ArrayList<>();
        for (int from = 0; from < all.size(); from += ROWS_AT_ONCE) {
            texts.add(rows.of(all.subList(from, Math.min(from + ROWS_AT_ONCE, all.size()))));
        }
        return texts;
    }

    private record Row(
            int rank, UUID prospectId, UUID customerId, BigDecimal score, Grade grade, Assessment assessment) {

        static Row of(Ranked from) {
            return new Row(
                    from.rank(),
                    from.facts().prospectId(),
                    from.facts().customerId(),
                    from.assessment().score(),
                    from.assessment().grade(),
                    from.assessment());
        }
    }
}
