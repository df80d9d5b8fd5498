package dev.guanxi.customer.dealer;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where a dealer sells.
 *
 * @param country ISO 3166-1 alpha-2
 * @param region absent: the whole country
 */
public record Territory(
        @Schema(examples = "CN")
        @NotNull @Pattern(regexp = "[A-Z]{2}", message = "must be two capital letters (ISO 3166-1)")
        String country,

        @Schema(examples = "Zhejiang") @Size(min = 1, max = 100) String region) {}
