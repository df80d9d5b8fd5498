package dev.guanxi.customer.prospect;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the service department knows of equipment that keeps needing repair.
 *
 * @param repairs how often it was repaired so far
 */
@Schema(examples = "{\"equipment\":\"Office printer, 2019\",\"repairs\":4}")
public record RepairNeed(
        @NotBlank @Size(max = 200) String equipment,
        @NotNull @Min(1) @Max(10_000) Integer repairs) {}
