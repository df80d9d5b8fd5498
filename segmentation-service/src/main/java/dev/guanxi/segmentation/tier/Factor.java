package dev.guanxi.segmentation.tier;

import java.util.Arrays;
import java.util.List;

/** The five factors an account is judged by (S2), each worth 0 to 100 points. */
public enum Factor {
    STRATEGIC_BRAND,
    PROFIT_CONTRIBUTION,
    LOYALTY,
    SALES_ELASTICITY,
    FUTURE_VALUE;

    /** What the factor is made of, in the order in which it is shown. */
    public List<Part> parts() {
        return Parts.OF.get(ordinal());
    }

    /** Grouped once: a run asks a million times. */
    private static final class Parts {
        private static final List<List<Part>> OF = Arrays.stream(Factor.values())
                .map(factor -> Arrays.stream(Part.values())
                        .filter(part -> part.factor() == factor)
                        .toList())
                .toList();
    }
}
