package dev.guanxi.segmentation.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.guanxi.platform.testing.Client;
import dev.guanxi.platform.testing.Json;
import dev.guanxi.segmentation.Facts;
import java.time.Duration;
import java.util.UUID;

/** Segments that a test works with, and who is in them. */
public final class GivenSegments {

    private static final String SEGMENTS = "/api/v1/segments";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Client marketing = Client.of("marketing");
    private final Facts facts;

    public GivenSegments(Facts facts) {
        this.facts = facts;
    }

    /** Written and activated. */
    public UUID active(String code, String rule) {
        UUID id = UUID.fromString(marketing
                .post(SEGMENTS, Json.object("code", code, "name", code, "rule", rule))
                .expect(201)
                .id());
        patch(id, 1, Json.object("state", "ACTIVE"));
        return id;
    }

    public void patch(UUID segment, int version, Object change) {
        marketing
                .patch(SEGMENTS + "/" + segment, change, "If-Match", "\"" + version + "\"")
                .expect(200);
    }

    public long members(UUID segment) {
        return count("segment_membership where left_at is null and segment_id = '" + segment + "'");
    }

    public boolean isMember(UUID segment, UUID customer) {
        return count("segment_membership where left_at is null and segment_id = '" + segment + "' and customer_id = '"
                        + customer + "'")
                == 1;
    }

    public void awaitMembers(UUID segment, long count) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(members(segment)).isEqualTo(count));
    }

    public void awaitMember(UUID segment, UUID customer) {
        await().atMost(PATIENCE).until(() -> isMember(segment, customer));
    }

    public void awaitFilled(UUID segment) {
        await().atMost(PATIENCE)
                .until(() -> count("segment_fill where state = 'DONE' and segment_id = '" + segment + "'") == 1);
    }

    /** Of entering and leaving. */
    public long events(UUID segment) {
        return count("outbox where payload ->> 'segmentId' = '" + segment + "'");
    }

    private long count(String from) {
        return facts.value("select count(*) from " + from, Long.class);
    }
}
