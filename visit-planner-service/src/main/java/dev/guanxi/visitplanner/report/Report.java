package dev.guanxi.visitplanner.report;

import dev.guanxi.visitplanner.report.ReportData.CompetitorNews;
import dev.guanxi.visitplanner.report.ReportData.Need;
import dev.guanxi.visitplanner.report.ReportData.NextStep;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A report as the API shows it; a report never changes, its promises do.
 *
 * @param visitedAt start of the visit
 * @param outcome from the purposes reached: three are successful, five perfect
 * @param warnings what the reporter should think about
 */
@Schema(description = "What came of a visit: three purposes reached are successful, five perfect.", examples = """
                    {"id":"01987f11-0a40-7c52-8e21-3b5d7f9a1c01",
                     "appointmentId":"0196a0c4-1d20-7b3a-9c51-2f4e6a8b0c11",
                     "customerId":"0196a0b2-7c00-7000-8000-0000000017ac","accountManager":"am-li",
                     "visitedAt":"2026-05-04T02:00:00Z",
                     "purposesReached":["PRESENT_COMPANY","GIVE_REASONS","SHOW_SERVICE"],"outcome":"SUCCESSFUL",
                     "findings":"They equip a second office in autumn.",
                     "needsHeard":[{"kind":"STATED","need":"Forty desktops by September"}],
                     "competitorNews":[{"competitor":"Northwind","news":"Offers on-site repair in four hours"}],
                     "promises":[{"id":"01987f11-0a41-7d10-9f32-4c6e8a0b2d02","version":1,
                                  "reportId":"01987f11-0a40-7c52-8e21-3b5d7f9a1c01",
                                  "customerId":"0196a0b2-7c00-7000-8000-0000000017ac",
                                  "what":"Send the service level sheet","owner":"am-li","dueOn":"2026-05-08",
                                  "state":"OPEN"}],"nextStep":{"what":"Invite to the showroom","on":"2026-05-18"},
                     "warnings":[],"reportedBy":"am-li","reportedAt":"2026-05-04T06:20:00Z"}""")
public record Report(
        @NotNull UUID id,
        @NotNull UUID appointmentId,
        @NotNull UUID customerId,
        @NotNull String accountManager,
        @NotNull Instant visitedAt,
        List<VisitPurpose> purposesReached,
        @NotNull VisitOutcome outcome,
        String findings,
        List<Need> needsHeard,
        List<CompetitorNews> competitorNews,
        List<Promise> promises,
        NextStep nextStep,
        List<Warning> warnings,
        @NotNull String reportedBy,
        @NotNull Instant reportedAt) {

    /** Something to think about, in the reader's language. */
    @Schema(name = "ReportWarning")
    public record Warning(
            @Schema(examples = "PROMISES_MADE_LIGHTLY") String code, String text) {}
}
