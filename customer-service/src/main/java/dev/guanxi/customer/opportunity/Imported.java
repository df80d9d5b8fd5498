package dev.guanxi.customer.opportunity;

import dev.guanxi.customer.profile.ExternalId;
import dev.guanxi.customer.purchase.Fingerprint;
import java.util.Optional;
import java.util.UUID;

/** A deal as another system tells it, which knows it under a reference. */
public record Imported(String system, String reference, OpportunityData data) {

    /** The id that the deal has here, if it is named by it. */
    Optional<UUID> ourId() {
        return new ExternalId(system, reference).ourId();
    }

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
