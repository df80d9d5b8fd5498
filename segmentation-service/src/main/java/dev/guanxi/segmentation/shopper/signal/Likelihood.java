package dev.guanxi.segmentation.shopper.signal;

import java.util.Locale;

/**
 * A chance as the expert sees it, with the reason.
 *
 * @param p from 0.005 to 0.99: nothing that people do is certain, and nothing is impossible
 */
public record Likelihood(double p, String en, String zh) {

    private static final double LEAST = 0.005;
    private static final double MOST = 0.99;

    public Likelihood {
        if (!(p >= LEAST && p <= MOST)) {
            throw new IllegalArgumentException("A likelihood must be from " + LEAST + " to " + MOST + ", but is " + p);
        }
    }

    public String reason(Locale language) {
        return new Bilingual(en, zh).in(language);
    }
}
