package dev.guanxi.customer.purification;

import dev.guanxi.customer.profile.CustomerKind;
import dev.guanxi.customer.prospect.ProspectSource;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Chooses prospects that are pursued; what is absent does not narrow, so an empty one chooses all. */
@Schema(examples = "{\"source\":\"TRADE_SHOW\",\"campaign\":\"Computex 2026\",\"country\":\"CN\"}")
public record ProspectSelection(
        ProspectSource source,
        @Size(max = 200) String campaign,
        CustomerKind kind,

        @Pattern(regexp = "[A-Z]{2}", message = "must be two capital letters (ISO 3166-1)")
        String country,

        @Size(max = 100) String region) {}
