package dev.guanxi.segmentation.tier;

import dev.guanxi.segmentation.rating.Ratings;
import dev.guanxi.segmentation.rating.Subject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * What would lift an account into the next better tier, each way on its own and everything else, the other accounts
 * included, as it was in the run (S3).
 *
 * @param target the next better tier
 * @param neededScore the lowest score that takes a seat there next time
 * @param missingPoints from the account's score to the needed one
 * @param moreRevenue the smallest further revenue, in whole units of the reporting currency, that would do; empty if no
 *     revenue alone would
 * @param ratings the manager's ratings that could do it alone, the smallest step first
 * @param factors the factors that could do it alone, the smallest step first
 */
record Lift(
        Tier target,
        double neededScore,
        double missingPoints,
        Optional<BigDecimal> moreRevenue,
        List<RatingStep> ratings,
        List<FactorStep> factors) {

    /**
     * @param from the factor's points now; empty where it has no data yet
     * @param to the points it would need
     */
    record FactorStep(Factor factor, Optional<Double> from, double to) {
        double size() {
            return to - from.orElse(0.0);
        }
    }

    /**
     * @param from the points it counts with now; empty where none counts
     * @param to the smallest rating that would do
     */
    record RatingStep(Part part, Optional<Integer> from, int to) {

        int size() {
            return to - from.orElse(0);
        }
    }

    /** Beating a score means passing it by the smallest step that scores are shown in. */
    private static final double BEAT = 0.01;

    private static final int HIGHEST_RATING = 100;

    static Lift into(Tier target, double entryScore, AccountScore score, Evidence evidence, AccountScorer scorer) {
        double needed = hundredths(entryScore + BEAT);
        double missing = Math.max(0, hundredths(needed - score.points()));
        return new Lift(
                target,
                needed,
                missing,
                moreRevenue(needed, evidence, scorer),
                ratings(needed, evidence, scorer),
                steps(needed, score));
    }

    private static Optional<BigDecimal> moreRevenue(double needed, Evidence evidence, AccountScorer scorer) {
        Trade trade = evidence.trade();
        BigDecimal low = BigDecimal.ZERO;
        BigDecimal high = scorer.revenueOfAllPoints().add(trade.returned()).max(BigDecimal.ONE);
        if (!reaches(needed, evidence.withMoreRevenue(high, scorer.asOf()), scorer)) {
            return Optional.empty();
        }
        while (high.subtract(low).compareTo(BigDecimal.ONE) > 0) {
            BigDecimal middle = low.add(high).divide(BigDecimal.valueOf(2), 0, RoundingMode.FLOOR);
            if (reaches(needed, evidence.withMoreRevenue(middle, scorer.asOf()), scorer)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return Optional.of(high);
    }

    private static boolean reaches(double needed, Evidence evidence, AccountScorer scorer) {
        return scorer.score(evidence).points() >= needed;
    }

    private static List<RatingStep> ratings(double needed, Evidence evidence, AccountScorer scorer) {
        return Arrays.stream(Part.values())
                .flatMap(part -> part.subject().stream()
                        .flatMap(subject -> rating(needed, part, subject, evidence, scorer).stream()))
                .sorted(Comparator.comparingInt(RatingStep::size))
                .toList();
    }

    private static Optional<RatingStep> rating(
            double needed, Part part, Subject subject, Evidence evidence, AccountScorer scorer) {
        Optional<Integer> from =
                evidence.ratings().of(subject).filter(rated -> !rated.stale()).map(Ratings.Rated::points);
        return smallest(from.orElse(-1) + 1, points -> reaches(needed, evidence.withRating(subject, points), scorer))
                .map(points -> new RatingStep(part, from, points));
    }

    /** A higher rating never lowers the score, so that the first that does is found by halving. */
    private static Optional<Integer> smallest(int lowest, IntPredicate does) {
        int low = lowest;
        int high = HIGHEST_RATING;
        if (low > high || !does.test(high)) {
            return Optional.empty();
        }
        while (low < high) {
            int middle = (low + high) / 2;
            if (does.test(middle)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return Optional.of(low);
    }

    private static List<FactorStep> steps(double needed, AccountScore score) {
        return Arrays.stream(Factor.values())
                .flatMap(factor -> step(needed, score, factor).stream())
                .sorted(Comparator.comparingDouble(FactorStep::size))
                .toList();
    }

    /** Solves needed = (points of the others + weight × to) / (weights of the others + weight) for {@code to}. */
    private static Optional<FactorStep> step(double needed, AccountScore score, Factor factor) {
        double points = 0;
        double weights = 0;
        for (FactorScore other : score.factors()) {
            if (other.factor() != factor && other.value().isPresent()) {
                points += other.weight() * other.value().getAsDouble();
                weights += other.weight();
            }
        }
        FactorScore own = score.factor(factor);
        double to = Math.ceil((needed * (weights + own.weight()) - points) / own.weight() * 100) / 100;
        Optional<Double> from = own.value().stream().boxed().findFirst();
        boolean possible = own.weight() > 0 && to <= 100 && to > from.orElse(-1.0);
        return possible ? Optional.of(new FactorStep(factor, from, Math.max(0, to))) : Optional.empty();
    }

    private static double hundredths(double points) {
        return Math.round(points * 100) / 100.0;
    }
}
