package dev.guanxi.customer.dealer;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An agreement with a partner dealer.
 *
 * @param until the first day that it does not cover
 * @param state on the day of the answer (UTC)
 */
@Schema(examples = """
                {"id":"01930d6e-7a16-7c01-9e00-0123456789ab","dealerId":"01930d6e-0000-7000-8000-00000000dea1",
                 "from":"2026-03-01","until":"2027-03-01","state":"CURRENT","registeredBy":"m.chen",
                 "registeredAt":"2026-01-31T01:30:00Z"}""")
public record Agreement(
        @NotNull UUID id,
        @NotNull UUID dealerId,
        LocalDate from,
        LocalDate until,
        AgreementState state,
        @NotNull String registeredBy,
        @NotNull Instant registeredAt) {

    AgreementTerm term() {
        return new AgreementTerm(from);
    }
}
