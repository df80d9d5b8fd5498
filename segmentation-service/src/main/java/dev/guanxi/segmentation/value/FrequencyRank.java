package dev.guanxi.segmentation.value;

import dev.guanxi.segmentation.account.RegistrationOrder;
import java.util.UUID;

/** Where a customer stands by number of purchases; of as many, who registered first stands lower. */
record FrequencyRank(int purchases, UUID customerId) implements Comparable<FrequencyRank> {

    static FrequencyRank of(Buying customer) {
        return new FrequencyRank(customer.purchases(), customer.customerId());
    }

    @Override
    public int compareTo(FrequencyRank other) {
        int byPurchases = Integer.compare(purchases, other.purchases);
        return byPurchases != 0 ? byPurchases : RegistrationOrder.BY_ID.compare(customerId, other.customerId);
    }
}
