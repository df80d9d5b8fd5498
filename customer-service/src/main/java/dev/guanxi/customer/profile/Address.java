package dev.guanxi.customer.profile;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where a customer is.
 *
 * @param country ISO 3166-1 alpha-2
 * @param latitude WGS 84, degrees
 * @param longitude WGS 84, degrees
 */
public record Address(
        @Size(max = 200) String street,
        @Schema(examples = "Hangzhou") @Size(max = 100) String city,
        @Size(max = 100) String region,
        @Size(max = 20) String postalCode,

        @Schema(examples = "CN") @Pattern(regexp = "[A-Z]{2}", message = "must be two capital letters (ISO 3166-1)")
        String country,

        @Schema(examples = "30.259") @DecimalMin("-90") @DecimalMax("90") @Digits(integer = 2, fraction = 6) BigDecimal latitude,

        @Schema(examples = "120.219") @DecimalMin("-180") @DecimalMax("180") @Digits(integer = 3, fraction = 6) BigDecimal longitude) {

    private static final int LONGEST_DEGREES = 3;

    /** An address of which nothing is known. */
    public static final Address NOWHERE = new Address(null, null, null, null, null, null, null);

    public Address {
        latitude = plain(latitude);
        longitude = plain(longitude);
    }

    /** One form per number, so that addresses can be compared; numbers far out of range stay as they are. */
    private static BigDecimal plain(BigDecimal degrees) {
        if (degrees == null) {
            return null;
        }
        BigDecimal stripped = degrees.stripTrailingZeros();
        return stripped.scale() < 0 && stripped.scale() > -LONGEST_DEGREES ? stripped.setScale(0) : stripped;
    }
}
