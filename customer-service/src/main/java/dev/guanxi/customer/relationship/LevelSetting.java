package dev.guanxi.customer.relationship;

import dev.guanxi.customer.profile.RelationshipLevel;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A level that a manager set for a customer.
 *
 * @param level absent: what is recommended held again from then on
 * @param setBy subject of the manager's token
 */
@Schema(name = "RelationshipLevelSetting", examples = """
                {"id":"01930d6e-7a15-7c01-9e00-0123456789ab","customerId":"01930d6e-7a10-7c3e-9d41-5b2f4c8e1a01",
                 "level":"PROACTIVE","reason":"Opens two new branches this year","setBy":"m.chen",
                 "since":"2026-01-31T01:30:00Z"}""")
public record LevelSetting(
        @NotNull UUID id,
        @NotNull UUID customerId,
        RelationshipLevel level,
        @NotNull String reason,
        @NotNull String setBy,
        @NotNull Instant since) {

    static LevelSetting of(UUID id, UUID customerId, LevelData data, String setBy, Instant since) {
        return new LevelSetting(id, customerId, data.level(), data.reason(), setBy, since);
    }

    /** Whether it sets what is said of the customer, whoever set it and when. */
    boolean sets(UUID customer, LevelData data) {
        return customerId.equals(customer) && level == data.level() && reason.equals(data.reason());
    }
}
