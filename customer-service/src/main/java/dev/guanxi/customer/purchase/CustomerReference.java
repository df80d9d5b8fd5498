package dev.guanxi.customer.purchase;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Names a customer by the id that the sending system uses. */
@Schema(description = "The customer, by the id that the sending system uses.")
public record CustomerReference(
        @Schema(examples = "pos") @NotBlank @Size(max = 60) String system,

        @Schema(examples = "17850") @NotBlank @Size(max = 100) String id) {}
