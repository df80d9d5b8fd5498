package dev.guanxi.customer.tier;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guanxi.platform.embedded.EventSchemas;
import dev.guanxi.platform.embedded.TopicWriter;
import java.time.Instant;

/** Tiers that segmentation-service tells. */
public final class GivenTiers {

    private static final String TOPIC = "segmentation.events";
    private static final String TYPE = "dev.guanxi.segmentation.account-tier-changed.v1";

    private GivenTiers() {}

    public static void told(String customerId, int version, String tier, Instant asOf) {
        ObjectNode event = EventSchemas.of(TYPE)
                .example()
                .put("customerId", customerId)
                .put("version", version)
                .put("tier", tier)
                .put("asOf", asOf.toString());
        EventSchemas.of(TYPE).check(event.toString());
        try (TopicWriter topic = TopicWriter.to(TOPIC)) {
            topic.send(customerId, TYPE, event.toString());
        }
    }
}
