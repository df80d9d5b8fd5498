package dev.guanxi.segmentation.tier;

import java.math.BigDecimal;

/** A {@link Population} as it is stored with its run. */
record StoredPopulation(long accounts, BigDecimal revenue, double[] revenues, double[] purchases) {

    static StoredPopulation of(Population population) {
        return new StoredPopulation(
                population.accounts(),
                population.revenue(),
                population.revenues().edges(),
                population.purchases().edges());
    }

    Population population() {
        return new Population(accounts, revenue, Scale.ofEdges(revenues), Scale.ofEdges(purchases));
    }
}
