package dev.guanxi.segmentation.value.fit;

import java.util.ArrayList;
import java.util.List;

/**
 * The least data that a model is fitted to.
 *
 * @param customers who bought at all
 * @param repeatBuyers who bought on another day again
 */
record Demands(int customers, int repeatBuyers) {

    List<Shortcoming> unmet(long customers, long repeatBuyers) {
        List<Shortcoming> unmet = new ArrayList<>();
        if (customers < this.customers) {
            unmet.add(Shortcoming.TOO_FEW_CUSTOMERS);
        }
        if (repeatBuyers < this.repeatBuyers) {
            unmet.add(Shortcoming.TOO_FEW_REPEAT_BUYERS);
        }
        return unmet;
    }
}
