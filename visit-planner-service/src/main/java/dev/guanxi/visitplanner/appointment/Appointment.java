package dev.guanxi.visitplanner.appointment;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An appointment as the API shows it.
 *
 * @param version 1 when proposed, one more with each change; the ETag
 * @param checklist what was heeded: true, false, or absent where nobody has said
 * @param startsAt by the wall clock of the time zone
 * @param confirmedAt when the time was repeated back; absent until then, and again after a move
 * @param cancellation who called it off and why; absent unless it was cancelled
 * @param reportId absent unless it was kept
 * @param closedAt when it was cancelled, kept or found a no-show; absent while it is open
 */
@Schema(description = "An appointment to visit a customer, and where it stands.", examples = """
                {"id":"0196a0c4-1d20-7b3a-9c51-2f4e6a8b0c11","version":2,
                 "customerId":"0196a0b2-7c00-7000-8000-0000000017ac","accountManager":"am-li","channel":"PHONE",
                 "subject":"Renewal of 40 desktops","place":"Wensan Road 90, Hangzhou",
                 "respondent":{"name":"Wang Li","position":"Assistant of the purchasing director"},
                 "checklist":{"BE_POLITE":true,"FEW_QUESTIONS":true,"REPEAT_TIME":true,"RESPONDENT_KNOWN":true},
                 "state":"CONFIRMED","startsAt":"2026-05-04T10:00:00+08:00","endsAt":"2026-05-04T10:45:00+08:00",
                 "timeZone":"Asia/Shanghai","confirmedAt":"2026-04-28T02:16:00Z",
                 "proposedAt":"2026-04-28T02:15:00Z","changedAt":"2026-04-28T02:16:00Z"}""")
public record Appointment(
        @NotNull UUID id,
        long version,
        @NotNull UUID customerId,
        @NotNull String accountManager,
        @NotNull Channel channel,
        @NotNull String subject,
        String place,
        String notes,
        Respondent respondent,

        @Schema(description = ChecklistItem.HEEDED, propertyNames = ChecklistItem.class)
        Map<ChecklistItem, Boolean> checklist,

        @NotNull AppointmentState.Name state,
        @NotNull OffsetDateTime startsAt,
        @NotNull OffsetDateTime endsAt,
        @Schema(examples = "Asia/Shanghai") @NotNull String timeZone,
        Instant confirmedAt,
        Cancellation cancellation,
        UUID reportId,
        @NotNull Instant proposedAt,
        @NotNull Instant changedAt,
        Instant closedAt) {

    /** Which side called it off, and why. */
    @Schema(name = "AppointmentCancellation")
    public record Cancellation(Side by, String reason) {}

    /** The part that a merge patch may change. */
    @JsonIgnore
    public AppointmentDetails details() {
        return new AppointmentDetails(subject, place, notes, respondent, Checklist.ticked(checklist));
    }
}
