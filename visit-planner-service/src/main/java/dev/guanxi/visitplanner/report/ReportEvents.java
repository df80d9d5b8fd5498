package dev.guanxi.visitplanner.report;

import dev.guanxi.platform.event.OutgoingEvent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What other services learn of a visit. Its JSON Schema is {@code events/visit-reported.v1.json}. */
final class ReportEvents {

    static final String REPORTED = "dev.guanxi.visit.visit-reported.v1";

    private ReportEvents() {}

    static OutgoingEvent reported(ReportEntity report, List<VisitPurpose> purposesReached) {
        Data data = new Data(
                report.id,
                report.appointmentId,
                report.customerId,
                report.accountManager,
                report.visitedAt,
                purposesReached,
                report.outcome,
                report.reportedAt);
        return new OutgoingEvent(REPORTED, "visit-report", report.customerId, data);
    }

    /** That the visit took place and what it reached, without what was said. */
    record Data(
            UUID reportId,
            UUID appointmentId,
            UUID customerId,
            String accountManager,
            Instant visitedAt,
            List<VisitPurpose> purposesReached,
            VisitOutcome outcome,
            Instant reportedAt) {}
}
