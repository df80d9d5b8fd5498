package dev.guanxi.systemtests.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guanxi.platform.embedded.EventSchemas;
import dev.guanxi.platform.embedded.TopicReader;
import dev.guanxi.platform.embedded.TopicRecord;
import dev.guanxi.platform.embedded.TopicWriter;
import dev.guanxi.systemtests.RunningSystem;
import dev.guanxi.systemtests.Shop;
import dev.guanxi.systemtests.SystemUnderTest;
import dev.guanxi.systemtests.Trade;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Records that nobody can handle become dead letters; those before and behind them take effect. */
@SystemUnderTest
class PoisonTest {

    private static final String PURCHASE = "dev.guanxi.customer.purchase-recorded.v1";
    private static final String TIER = "dev.guanxi.segmentation.account-tier-changed.v1";

    private final RunningSystem system;
    private final Shop shop;

    PoisonTest(RunningSystem system) {
        this.system = system;
        this.shop = new Shop(system.as("manager"), "poison");
    }

    @Test
    void ofCustomersIsPutAsideByEveryListener() {
        Trade before = system.books().awaitAgreement();
        try (TopicReader segmentation = deadLetters("segmentation-service");
                TopicReader visits = deadLetters("visit-planner-service");
                TopicReader loyalty = deadLetters("loyalty-service")) {
            shop.customer("1");
            sell("before");
            Set<String> poison = poison("customer.events");
            sell("behind");

            Trade after = system.books().awaitAgreement();

            assertThat(after.purchases() - before.purchases()).isEqualTo(2);
            List.of(segmentation, visits, loyalty).forEach(letters -> requireAll(letters, poison));
        }
    }

    @Test
    void ofTiersIsPutAsideByTheVisitPlanner() {
        try (TopicReader visits = deadLetters("visit-planner-service")) {
            Set<String> poison = poison(
                    "segmentation.events", EventSchemas.of(TIER).example().without("customerId"), TIER);
            requireAll(visits, poison);
        }
    }

    private void sell(String reference) {
        shop.sell("1", reference, 1, Instant.parse("2011-01-01T10:00:00Z")).expect(201);
    }

    private TopicReader deadLetters(String service) {
        return TopicReader.fromNow(system.bootstrapServers(), service + ".dead-letter");
    }

    /** Not JSON, not an object, nothing at all, no id, members missing, of the wrong type, out of range. */
    private Set<String> poison(String topic) {
        ObjectNode good = EventSchemas.of(PURCHASE).example();
        Set<String> keys = poison(topic, good.deepCopy().without("customerId"), PURCHASE);
        keys.addAll(poison(topic, good.deepCopy().put("customerId", "no UUID"), PURCHASE));
        keys.addAll(poison(topic, good.deepCopy().put("purchasedAt", "yesterday"), PURCHASE));
        keys.addAll(poison(topic, good.deepCopy().put("purchaseId", 17), PURCHASE));
        return keys;
    }

    private Set<String> poison(String topic, ObjectNode data, String type) {
        List<Map.Entry<Map<String, String>, String>> records = List.of(
                Map.entry(headers(type), data.toString()),
                Map.entry(headers(type), "{\"half\":"),
                Map.entry(headers(type), "[]"),
                Map.entry(Map.of("ce_type", type), data.toString()),
                Map.entry(Map.of("ce_type", type, "ce_id", "no UUID"), data.toString()),
                Map.entry(Map.of(), data.toString()));
        try (TopicWriter writer = TopicWriter.to(system.bootstrapServers(), topic)) {
            return records.stream()
                    .map(record -> {
                        String key = UUID.randomUUID().toString();
                        writer.send(key, record.getKey(), record.getValue());
                        return key;
                    })
                    .collect(Collectors.toSet());
        }
    }

    private static Map<String, String> headers(String type) {
        return Map.of("ce_type", type, "ce_id", UUID.randomUUID().toString(), "ce_specversion", "1.0");
    }

    private static void requireAll(TopicReader letters, Set<String> keys) {
        List<TopicRecord> found = letters.await(keys.size(), record -> keys.contains(record.key()));
        assertThat(found).extracting(TopicRecord::key).containsExactlyInAnyOrderElementsOf(keys);
        assertThat(found).allSatisfy(letter -> assertThat(letter.headers())
                .containsKeys(
                        "dead_letter_reason", "dead_letter_topic", "dead_letter_partition", "dead_letter_offset"));
    }
}
