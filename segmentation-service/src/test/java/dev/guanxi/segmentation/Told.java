package dev.guanxi.segmentation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guanxi.platform.embedded.EventSchemas;
import dev.guanxi.platform.embedded.TopicWriter;
import java.util.UUID;
import java.util.function.Consumer;

/** What other services tell of customers, built from the examples of their schemas. */
public final class Told {

    private static final String CUSTOMER = "dev.guanxi.customer.";

    private Told() {}

    /** A and B became one: the survivor's id stands for both. */
    public static void merged(UUID survivor, UUID duplicate, UUID merge) {
        of(survivor, CUSTOMER + "customer-merged.v1", survivor, data -> data.put("duplicateId", duplicate.toString())
                .put("mergeId", merge.toString()));
    }

    public static void undone(UUID survivor, UUID duplicate, UUID merge) {
        of(survivor, CUSTOMER + "customer-merge-undone.v1", survivor, data -> data.put(
                        "duplicateId", duplicate.toString())
                .put("mergeId", merge.toString()));
    }

    /** @param key events of one key and topic come in order */
    public static void of(UUID key, String type, UUID customer, Consumer<ObjectNode> change) {
        ObjectNode data = EventSchemas.of(type).example();
        data.put("customerId", customer.toString());
        change.accept(data);
        EventSchemas.of(type).check(data.toString());
        try (TopicWriter events = TopicWriter.to(type.split("\\.")[2] + ".events")) {
            events.send(key.toString(), type, data.toString());
        }
    }
}
