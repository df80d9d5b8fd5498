package dev.guanxi.customer.purification;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A purified list as the API shows it. A purification never changes; its entries keep what was true when it was made.
 *
 * @param prospects how many were ranked
 * @param grades how many have each grade
 * @param purifiedBy the subject of the token that made it
 */
@Schema(examples = """
                {"id":"01930d6e-7a60-7c3e-9d41-5b2f4c8e1a01","profileId":"01930d6e-7a40-7c3e-9d41-5b2f4c8e1a01",
                 "profileVersion":1,"weightsVersion":1,"prospects":120,"grades":{"A":6,"B":31,"C":58,"D":25},
                 "purifiedAt":"2026-06-10T01:00:00Z","purifiedBy":"wang.li"}""")
public record Purification(
        @NotNull UUID id,
        UUID dealerId,
        @NotNull UUID profileId,
        long profileVersion,
        long weightsVersion,
        int prospects,
        Map<Grade, Integer> grades,
        @NotNull Instant purifiedAt,
        @NotNull String purifiedBy) {}
