package dev.guanxi.visitplanner.report;

import dev.guanxi.visitplanner.report.ReportData.CompetitorNews;
import dev.guanxi.visitplanner.report.ReportData.Need;
import dev.guanxi.visitplanner.report.ReportData.NextStep;
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
@Schema(description = "What came of a visit: three purposes reached are successful, five perfect.")
public record Report(
        UUID id,
        UUID appointmentId,
        UUID customerId,
        String accountManager,
        Instant visitedAt,
        List<VisitPurpose> purposesReached,
        VisitOutcome outcome,
        String findings,
        List<Need> needsHeard,
        List<CompetitorNews> competitorNews,
        List<Promise> promises,
        NextStep nextStep,
        List<Warning> warnings,
        String reportedBy,
        Instant reportedAt) {

    /** Something to think about, in the reader's language. */
    @Schema(name = "ReportWarning")
    public record Warning(
            @Schema(examples = "PROMISES_MADE_LIGHTLY") String code, String text) {}
}
