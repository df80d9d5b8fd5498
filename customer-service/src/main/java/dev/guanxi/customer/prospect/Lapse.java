package dev.guanxi.customer.prospect;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the finance department knows of a customer that stopped buying. */
@Schema(examples = "{\"creditRecord\":\"PAID_ON_TIME\",\"reason\":\"Bought from a cheaper rival\"}")
public record Lapse(
        @NotNull CreditRecord creditRecord,
        @NotBlank @Size(max = 500) String reason) {}
