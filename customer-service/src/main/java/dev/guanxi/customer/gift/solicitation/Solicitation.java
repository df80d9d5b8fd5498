package dev.guanxi.customer.gift.solicitation;

import dev.guanxi.customer.gift.receiver.Receiver;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A receiver's asking that a policy be bypassed, or a gift that bypassed one, as the API shows it.
 *
 * @param version 1 when reported, one more with each step; the ETag
 * @param giftId the gift that was given although the rules deny it or its approval was refused, or the record that
 *     corrects it; absent where the receiver asked
 * @param dueAt when whoever has to decide must have done so
 */
@Schema(name = "GiftSolicitation", examples = """
                {"id":"01930d6e-7a24-7c3e-9d41-5b2f4c8e1a01","version":1,
                 "customerId":"01930d6e-7a10-7c3e-9d41-5b2f4c8e1a01",
                 "receiver":{"id":"01930d6e-7a22-7c3e-9d41-5b2f4c8e1a01","name":"王芳","publicOfficial":false},
                 "request":"A second dinner, booked under a colleague's name","askedOn":"2026-05-04",
                 "reportedBy":"li.lei","reportedAt":"2026-05-04T12:00:00Z","state":"WITH_MANAGER",
                 "dueAt":"2026-05-07T12:00:00Z"}""")
public record Solicitation(
        @NotNull UUID id,
        long version,
        @NotNull UUID customerId,
        Receiver receiver,
        UUID giftId,
        @NotNull String request,
        @NotNull LocalDate askedOn,
        @NotNull String reportedBy,
        @NotNull Instant reportedAt,
        @NotNull SolicitationState state,
        @NotNull Instant dueAt,
        SolicitationOutcome outcome,
        String reason,
        String decidedBy,
        Instant decidedAt) {}
