package dev.guanxi.visitplanner.appointment;

import com.fasterxml.jackson.annotation.JsonIgnore;
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
@Schema(description = "An appointment to visit a customer, and where it stands.")
public record Appointment(
        UUID id,
        long version,
        UUID customerId,
        String accountManager,
        Channel channel,
        String subject,
        String place,
        String notes,
        Respondent respondent,

        @Schema(description = ChecklistItem.HEEDED, propertyNames = ChecklistItem.class)
        Map<ChecklistItem, Boolean> checklist,

        AppointmentState.Name state,
        OffsetDateTime startsAt,
        OffsetDateTime endsAt,
        @Schema(examples = "Asia/Shanghai") String timeZone,
        Instant confirmedAt,
        Cancellation cancellation,
        UUID reportId,
        Instant proposedAt,
        Instant changedAt,
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
