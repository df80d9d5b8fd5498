package dev.guanxi.customer.prospect;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.guanxi.customer.profile.Prospect;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A prospect as the API shows it.
 *
 * @param version 1 when captured, one more with each change and follow-up; the ETag
 * @param exitCaseId the exit case that gave the customer up, if that made it a prospect again
 * @param capturedBy the subject of the token that captured it
 * @param followUpDueAt absent if nothing is due
 * @param disqualification why it is not worth pursuing, if so
 * @param knownWhenConverted what its customer's record said of the prospect when it became actual
 */
@Schema(examples = """
                {"id":"01930d6e-7a20-7c3e-9d41-5b2f4c8e1a01","version":1,
                 "customerId":"01930d6e-7a10-7c3e-9d41-5b2f4c8e1a01","source":"TRADE_SHOW","stage":"OPEN",
                 "campaign":"Computex 2026","cost":{"amount":120.5,"currency":"CNY"},
                 "capturedAt":"2026-06-02T02:15:00Z","capturedBy":"wang.li","followUpDueAt":"2026-06-05T02:15:00Z"}""")
public record CapturedProspect(
        @NotNull UUID id,
        long version,
        @NotNull UUID customerId,
        UUID dealerId,
        @NotNull ProspectSource source,
        @NotNull ProspectStage stage,
        String campaign,
        CaptureCost cost,
        String remark,
        Lapse lapse,
        RepairNeed repair,
        UUID exitCaseId,
        @NotNull Instant capturedAt,
        @NotNull String capturedBy,
        Instant followUpDueAt,
        Instant qualifiedAt,
        String disqualification,
        Instant convertedAt,
        Prospect knownWhenConverted) {

    /** The part that callers may change. */
    @JsonIgnore
    public ProspectDetails details() {
        return new ProspectDetails(campaign, cost, remark, lapse, repair);
    }
}
