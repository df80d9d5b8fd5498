package dev.guanxi.customer.branch;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What callers say of a branch.
 *
 * @param id made by the client so that a repeat is safe; made here if absent
 * @param latitude WGS 84, degrees
 * @param longitude WGS 84, degrees
 * @param open whether it serves customers; yes if absent
 */
@Schema(examples = "{\"name\":\"Hangzhou West Lake\",\"latitude\":30.259,\"longitude\":120.219}")
public record BranchData(
        UUID id,
        @NotBlank @Size(max = 200) String name,

        @NotNull @DecimalMin("-90") @DecimalMax("90") @Digits(integer = 2, fraction = 6) BigDecimal latitude,

        @NotNull @DecimalMin("-180") @DecimalMax("180") @Digits(integer = 3, fraction = 6) BigDecimal longitude,

        Boolean open) {

    boolean isOpen() {
        return open == null || open;
    }
}
