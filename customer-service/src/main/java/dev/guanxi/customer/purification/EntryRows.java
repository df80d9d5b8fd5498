package dev.guanxi.customer.purification;

import dev.guanxi.customer.purification.Ranking.Ranked;
import dev.guanxi.platform.persistence.JsonRows;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Ranked prospects as rows of statements that write a thousand at once. */
@Singleton
final class EntryRows {

    private static final int ROWS_AT_ONCE = 1_000;

    private final JsonRows rows;

    EntryRows(JsonRows rows) {
        this.rows = rows;
    }

    /** The statements' parameters; this takes a while for thousands, so not for threads that may not block. */
    List<String> of(List<Ranked> ranked) {
        List<String> texts = new ArrayList<>();
        for (int from = 0; from < ranked.size(); from += ROWS_AT_ONCE) {
            List<Ranked> some = ranked.subList(from, Math.min(from + ROWS_AT_ONCE, ranked.size()));
            texts.add(rows.of(some.stream().map(Row::of).toList()));
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
