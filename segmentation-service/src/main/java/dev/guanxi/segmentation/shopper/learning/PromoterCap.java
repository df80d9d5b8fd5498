package dev.guanxi.segmentation.shopper.learning;

/**
 * Keeps one promoter from running away with the model: beyond a number of outcomes that count in full, what they confirm
 * counts for no more than a share of what all confirm.
 *
 * @param free outcomes of one promoter that count in full in any case, at least 1
 * @param share from 0 to 1
 */
public record PromoterCap(int free, double share) {

    public PromoterCap {
        if (free < 1 || !(share > 0 && share < 1)) {
            throw new IllegalArgumentException("The cap must leave at least 1 outcome free and a share within 0 and 1,"
                    + " but is " + free + " and " + share);
        }
    }

    /** What one outcome of a promoter counts, above 0 and up to 1. */
    public double weight(double own, double all) {
        return own <= 0 ? 1 : Math.min(1, Math.max(free, ofOthers() * (all - own)) / own);
    }

    /** How many outcomes may count per outcome of all others, so that the share of the sum comes out. */
    public double ofOthers() {
        return share / (1 - share);
    }
}
