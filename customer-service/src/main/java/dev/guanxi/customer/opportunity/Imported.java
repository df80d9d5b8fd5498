package dev.guanxi.customer.opportunity;

import dev.guanxi.customer.purchase.Fingerprint;

/** A deal as another system tells it, which knows it under a reference. */
public record Imported(String system, String reference, OpportunityData data) {

    /** Equal for deals that say the same, whenever they are sent. */
    String fingerprint() {
        return new Fingerprint()
                .add(data.customerId())
                .add(data.product())
                .add(data.productLine())
                .add(data.amount())
                .add(data.currency())
                .add(data.stage())
                .add(data.chance())
                .add(data.competitor())
                .add(data.expectedCloseOn())
                .add(data.owner())
                .add(data.region())
                .add(data.stageReason())
                .add(data.openedOn())
                .add(data.closedOn())
                .hex();
    }
}
