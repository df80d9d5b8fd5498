package dev.guanxi.visitplanner.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanxi.visitplanner.report.Report.Warning;
import dev.guanxi.visitplanner.text.Texts;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;

/** Turns reports from what is stored to what is shown, and back. */
@Singleton
final class ReportForms {

    private static final String LIGHTLY = "PROMISES_MADE_LIGHTLY";

    private final ObjectMapper json;

    ReportForms(ObjectMapper json) {
        this.json = json;
    }

    String stored(ReportData data) {
        try {
            return json.writeValueAsString(ReportDocument.of(data));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What was read as JSON can be written as JSON", e);
        }
    }

    Report shown(ReportEntity report, List<PromiseEntity> promises, Locale language) {
        ReportDocument document = document(report);
        return new Report(
                report.id,
                report.appointmentId,
                report.customerId,
                report.accountManager,
                report.visitedAt,
                document.purposesReached(),
                report.outcome,
                document.findings(),
                document.needsHeard(),
                document.competitorNews(),
                promises.stream().map(PromiseEntity::toPromise).toList(),
                document.nextStep(),
                warnings(promises.size(), language),
                report.reportedBy,
                report.reportedAt);
    }

    private ReportDocument document(ReportEntity report) {
        try {
            return json.readValue(report.document, ReportDocument.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The document of report " + report.id + " cannot be read", e);
        }
    }

    private static List<Warning> warnings(int promises, Locale language) {
        if (!PromiseRule.madeLightly(promises)) {
            return List.of();
        }
        String text = Texts.of(language, "warning." + LIGHTLY, List.of(promises, PromiseRule.FEW));
        return List.of(new Warning(LIGHTLY, text));
    }
}
