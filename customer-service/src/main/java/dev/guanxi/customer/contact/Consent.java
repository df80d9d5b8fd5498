package dev.guanxi.customer.contact;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whether a contact may be reached by a channel (C3).
 *
 * @param source how we know: a form, a mail, what was said at a visit
 */
@Schema(description = "What the contact said to being reached by a channel; silence is no consent.", examples = """
                {"decision":"REFUSED","decidedAt":"2026-03-02T09:00:00Z","source":"said at the visit"}""")
public record Consent(
        @NotNull Decision decision,
        @NotNull Instant decidedAt,
        @NotBlank @Size(max = 200) String source) {

    public Consent {
        source = SaidOfPeople.text(source);
    }

    /** By what people are reached. */
    @Schema(name = "ConsentChannel")
    public enum Channel {
        PHONE,
        EMAIL,
        SMS,
        WECHAT,
        POST,
        VISIT
    }

    /** What they said. */
    @Schema(name = "ConsentDecision")
    public enum Decision {
        GIVEN,
        REFUSED
    }
}
