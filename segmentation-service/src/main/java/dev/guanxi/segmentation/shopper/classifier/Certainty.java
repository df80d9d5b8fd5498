package dev.guanxi.segmentation.shopper.classifier;

import java.util.List;

/**
 * When an answer is given and when it is "not sure".
 *
 * @param threshold the probability that the best type needs, above 0.5 so that there is one only
 * @param contradiction bits against the best type from which the evidence contradicts itself, if they are also at least
 *     two fifths of the bits for it
 */
public record Certainty(double threshold, double contradiction) {

    private static final double HALF = 0.5;
    private static final double TWO_FIFTHS = 0.4;

    public Certainty {
        if (!(threshold > HALF && threshold < 1)) {
            throw new IllegalArgumentException("The threshold must be above 0.5 and below 1, but is " + threshold);
        }
        if (!(contradiction > 0)) {
            throw new IllegalArgumentException("The bits of a contradiction must be above 0, but are " + contradiction);
        }
    }

    /** Why an answer is not sure. */
    public enum Doubt {
        NOTHING_OBSERVED,
        BELOW_THRESHOLD,
        CONTRADICTING_EVIDENCE
    }

    /** Null where it is sure. */
    Doubt doubt(double probability, List<Evidence> ofBest) {
        if (ofBest.isEmpty()) {
            return Doubt.NOTHING_OBSERVED;
        }
        if (probability < threshold) {
            return Doubt.BELOW_THRESHOLD;
        }
        double pro = sum(ofBest, 1);
        double contra = sum(ofBest, -1);
        return contra >= contradiction && contra >= TWO_FIFTHS * pro ? Doubt.CONTRADICTING_EVIDENCE : null;
    }

    private static double sum(List<Evidence> evidence, int sign) {
        return evidence.stream()
                .mapToDouble(one -> Math.max(0, sign * one.bits()))
                .sum();
    }
}
