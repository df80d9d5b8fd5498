package dev.guanxi.customer.interaction;

import dev.guanxi.customer.dossier.DossierData;
import dev.guanxi.platform.problem.Refusal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What callers say of an interaction.
 *
 * @param employee subject of who of ours it ran through; the caller if absent
 * @param contactIds who of the customer took part
 * @param solved of a complaint alone; null while it is open
 * @param survey of a survey alone, and always
 */
@Schema(description = "A call, visit, mail, complaint, survey or the like.", examples = """
                {"kind":"CALL","direction":"INBOUND","happenedAt":"2026-03-02T09:00:00Z","employee":"am-li",
                 "contactIds":["01930d6e-7a20-7c3e-9d41-5b2f4c8e1a01"],"subject":"Delivery in September",
                 "text":"Wants the desktops before the new office opens."}""")
public record InteractionData(
        UUID id,
        @NotNull InteractionKind kind,
        @NotNull Direction direction,
        @NotNull Instant happenedAt,
        @Size(min = 1, max = 200) String employee,
        @Size(max = 50) List<@NotNull UUID> contactIds,
        @NotBlank @Size(max = 200) String subject,
        @Size(max = 4000) String text,
        @Valid Solved solved,
        @Valid Survey survey)
        implements DossierData {

    public InteractionData {
        contactIds =
                contactIds == null ? List.of() : contactIds.stream().distinct().toList();
    }

    /** When a complaint was solved, and how. */
    @Schema(name = "ComplaintSolved", examples = "{\"at\":\"2026-03-04T02:00:00Z\",\"how\":\"board replaced on site\"}")
    public record Solved(
            @NotNull Instant at, @NotBlank @Size(max = 1000) String how) {}

    /**
     * What single values cannot tell.
     *
     * @throws Refusal naming the rule
     */
    void check() {
        if ((kind == InteractionKind.SURVEY) != (survey != null)) {
            throw Refusal.unprocessable(
                    "SURVEY_MISPLACED", "/survey", kind, "A SURVEY has one, and nothing else does.");
        }
        if (solved != null && kind != InteractionKind.COMPLAINT) {
            throw Refusal.unprocessable("NOT_A_COMPLAINT", "/solved", kind, "Only a COMPLAINT is solved.");
        }
        if (solved != null && solved.at().isBefore(happenedAt)) {
            throw Refusal.unprocessable(
                    "SOLVED_BEFORE_COMPLAINT", "/solved/at", solved.at(), "Not before " + happenedAt + ".");
        }
        if (survey != null) {
            survey.check();
        }
    }

    /**
     * What has been measured stays as it was said, and nothing is measured afterwards.
     *
     * @throws Refusal if a change makes something else of a survey, or a survey of something else
     */
    void checkChangeTo(InteractionData wanted) {
        boolean same =
                kind == wanted.kind && happenedAt.equals(wanted.happenedAt) && Objects.equals(survey, wanted.survey);
        boolean measured = kind == InteractionKind.SURVEY || wanted.kind == InteractionKind.SURVEY;
        if (measured && !same) {
            throw Refusal.unprocessable(
                    "SURVEY_FIXED", "/survey", null, "The kind, time, answers and satisfactions that were recorded.");
        }
    }

    /** Null of what is no complaint. */
    ComplaintState complaintState() {
        if (kind != InteractionKind.COMPLAINT) {
            return null;
        }
        return solved == null ? ComplaintState.OPEN : ComplaintState.SOLVED;
    }

    InteractionData withContacts(List<UUID> contacts) {
        return new InteractionData(id, kind, direction, happenedAt, employee, contacts, subject, text, solved, survey);
    }

    InteractionData by(String caller) {
        return employee != null
                ? this
                : new InteractionData(
                        id, kind, direction, happenedAt, caller, contactIds, subject, text, solved, survey);
    }
}
