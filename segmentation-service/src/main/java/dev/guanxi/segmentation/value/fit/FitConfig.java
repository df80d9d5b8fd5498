package dev.guanxi.segmentation.value.fit;

import io.smallrye.config.ConfigMapping;

/** What fits need, and what of them is kept. */
@ConfigMapping(prefix = "guanxi.value-fits")
interface FitConfig {

    /** The least number of customers that a model is fitted to. */
    int leastCustomers();

    /** The least number of those who bought again. */
    int leastRepeatBuyers();

    /** Of so many of the last fits in a currency the customers' values are kept. */
    int listsKept();

    default Demands demands() {
        return new Demands(leastCustomers(), leastRepeatBuyers());
    }
}
