package dev.guanxi.visitplanner.report;

import dev.guanxi.visitplanner.report.ReportData.CompetitorNews;
import dev.guanxi.visitplanner.report.ReportData.Need;
import dev.guanxi.visitplanner.report.ReportData.NextStep;
import java.util.List;

/** The part of a report that is only ever read as a whole, as it is stored. */
record ReportDocument(
        List<VisitPurpose> purposesReached,
        String findings,
        List<Need> needsHeard,
        List<CompetitorNews> competitorNews,
        NextStep nextStep) {

    static ReportDocument of(ReportData data) {
        return new ReportDocument(
                data.reachedInOrder(), data.findings(), data.needsHeard(), data.competitorNews(), data.nextStep());
    }
}
