package dev.guanxi.customer.gift.solicitation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What follows from a solicitation, and why. */
@Schema(name = "GiftSolicitationDecision", examples = """
                {"outcome":"REFUSED","reason":"Told in person that the policy holds for everybody"}""")
public record SolicitationDecision(
        @NotNull SolicitationOutcome outcome,
        @NotBlank @Size(max = 1000) String reason) {}
