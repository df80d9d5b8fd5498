package dev.guanxi.customer.purification;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An appraisal as the API shows it. An appraisal never changes; a newer one counts in its place.
 *
 * @param appraisedBy the subject of the token that made it
 */
@Schema(examples = """
                {"id":"01930d6e-7a50-7c3e-9d41-5b2f4c8e1a01","prospectId":"01930d6e-7a20-7c3e-9d41-5b2f4c8e1a01",
                 "customerId":"01930d6e-7a10-7c3e-9d41-5b2f4c8e1a01","appraisedAt":"2026-06-04T07:30:00Z",
                 "appraisedBy":"wang.li","judged":""" + AppraisalData.EXAMPLE + "}")
public record Appraisal(
        @NotNull UUID id,
        @NotNull UUID prospectId,
        @NotNull UUID customerId,
        @NotNull Instant appraisedAt,
        @NotNull String appraisedBy,
        AppraisalData judged) {}
