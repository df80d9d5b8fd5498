package dev.guanxi.customer.gift.solicitation;

import dev.guanxi.customer.gift.receiver.ReceiverData;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What callers say of a solicitation.
 *
 * @param receiver who asked
 * @param request what was asked for
 */
@Schema(name = "GiftSolicitationData", examples = """
                {"id":"01930d6e-7a24-7c3e-9d41-5b2f4c8e1a01","customerId":"01930d6e-7a10-7c3e-9d41-5b2f4c8e1a01",
                 "receiver":{"name":"王芳","publicOfficial":false},"askedOn":"2026-05-04",
                 "request":"A second dinner, booked under a colleague's name"}""")
public record SolicitationData(
        UUID id,
        @NotNull UUID customerId,
        @NotNull @Valid ReceiverData receiver,
        @NotNull LocalDate askedOn,
        @NotBlank @Size(max = 2000) String request) {

    SolicitationData withCustomer(UUID customer) {
        return new SolicitationData(id, customer, receiver, askedOn, request);
    }
}
