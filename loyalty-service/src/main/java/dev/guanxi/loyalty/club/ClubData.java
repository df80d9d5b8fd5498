package dev.guanxi.loyalty.club;

import dev.guanxi.loyalty.terms.Terms;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What callers say of a club to found it.
 *
 * @param id made by the client so that a repeat is safe; made here if absent
 * @param programId the program whose points its quasi-members collect and its members may claim; absent: none
 * @param currency ISO 4217; purchases in other currencies do not count
 * @param to first moment at which purchases no longer count; absent: open end
 */
@Schema(
        description = "A club (L2): whoever buys for the threshold, net of returns, within [from, to) is a member; who"
                + " has bought less is a quasi-member.",
        examples = """
                {"name":"Gold club","threshold":1000,"currency":"GBP","from":"2010-12-01T00:00:00Z"}""")
public record ClubData(
        UUID id,
        @NotBlank @Size(max = 200) String name,

        @Schema(description = "Program whose points quasi-members collect and only members may claim.")
        UUID programId,

        @Schema(description = "Net purchase amount that makes a member.")
        @NotNull @DecimalMin(value = "0", inclusive = false) @Digits(integer = 15, fraction = 4) BigDecimal threshold,

        @NotNull @Pattern(regexp = "[A-Z]{3}", message = "must be three capital letters (ISO 4217)")
        String currency,

        @NotNull Instant from,
        Instant to) {

    public ClubData {
        name = name == null ? null : name.strip();
    }

    /** What single values cannot tell. */
    void check() {
        Terms.requireCurrency("/currency", currency);
        Terms.requirePeriod("/from", from, "/to", to);
    }
}
