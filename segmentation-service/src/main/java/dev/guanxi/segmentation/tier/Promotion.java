package dev.guanxi.segmentation.tier;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/**
 * Promotion between runs (S3): an account whose score beats the entry score of a better tier in the run in effect moves
 * there at once. The entry score holds the margin already, and nobody is ever demoted between runs: so a tier never goes
 * up and down again before the next run, which puts the quotas right.
 */
final class Promotion {

    private Promotion() {}

    /**
     * The best tier above the present one whose entry score is beaten; empty if none is.
     *
     * @param entryScore of a tier in the run in effect; empty for a tier where nobody earned a seat
     */
    static Optional<Tier> of(Tier present, double score, Function<Tier, Optional<Double>> entryScore) {
        return Arrays.stream(Tier.values())
                .filter(tier -> tier != present && tier.isAtLeast(present))
                .filter(tier -> entryScore
                        .apply(tier)
                        .filter(entry -> beats(score, entry))
                        .isPresent())
                .findFirst();
    }

    private static boolean beats(double score, double entry) {
        return Math.round(score * 100) > Math.round(entry * 100);
    }
}
