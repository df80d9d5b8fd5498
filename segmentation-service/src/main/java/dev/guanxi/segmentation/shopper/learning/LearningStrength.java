package dev.guanxi.segmentation.shopper.learning;

/**
 * How much outcomes weigh against what is known before them; all are numbers of sessions.
 *
 * @param expert outcomes of a type that weigh as much as the expert's likelihoods of it
 * @param prior outcomes that weigh as much as the expert's prior
 * @param store outcomes of a store that weigh as much as the chain's prior in the store's own
 */
public record LearningStrength(double expert, double prior, double store) {

    public LearningStrength {
        if (!(expert > 0 && prior > 0 && store > 0)) {
            throw new IllegalArgumentException("Strengths must be above 0, but are " + expert + ", " + prior + " and "
                    + store + ". Maybe 1 was meant: one outcome then weighs as much.");
        }
    }
}
