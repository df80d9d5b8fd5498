package dev.guanxi.customer.purification;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The order of a purified list: the highest score first; of two alike the one that was captured first, then by id. */
final class Ranking {

    private static final Comparator<Assessed> ORDER = Comparator.comparing(
                    (Assessed one) -> one.assessment().score())
            .reversed()
            .thenComparing(one -> one.facts().capturedAt())
            .thenComparing(one -> one.facts().prospectId());

    private Ranking() {}

    /** A prospect and what it is worth. */
    record Assessed(ProspectFacts facts, Assessment assessment) {}

    /**
     * A prospect in its place.
     *
     * @param rank from 1; no two share one
     */
    record Ranked(int rank, ProspectFacts facts, Assessment assessment) {}

    static List<Ranked> rank(List<ProspectFacts> prospects, Assessor assessor) {
        List<Assessed> assessed = prospects.stream()
                .map(facts -> new Assessed(facts, assessor.assess(facts)))
                .sorted(ORDER)
                .toList();
        List<Ranked> ranked = new ArrayList<>();
        for (Assessed one : assessed) {
            ranked.add(new Ranked(ranked.size() + 1, one.facts(), one.assessment()));
        }
        return ranked;
    }
}
