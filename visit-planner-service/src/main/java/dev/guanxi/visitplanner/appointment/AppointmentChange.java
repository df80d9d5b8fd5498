package dev.guanxi.visitplanner.appointment;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One version in the history of an appointment.
 *
 * @param bySubject who wrote it down: subject of the token
 * @param side which side wanted it; absent where that does not matter
 * @param startsAt the time agreed on from then on
 */
@Schema(
        description = "One version in the history of an appointment: what was done, by whom, why, and to which time.",
        examples = """
                    {"version":3,"what":"MOVED","at":"2026-05-02T08:30:00Z","bySubject":"am-li","side":"CUSTOMER",
                     "reason":"The director is away on Monday","state":"PROPOSED",
                     "startsAt":"2026-05-05T14:00:00+08:00","endsAt":"2026-05-05T14:45:00+08:00",
                     "timeZone":"Asia/Shanghai"}""")
public record AppointmentChange(
        long version,
        What what,
        Instant at,
        String bySubject,
        Side side,
        String reason,
        AppointmentState.Name state,
        OffsetDateTime startsAt,
        OffsetDateTime endsAt,
        String timeZone) {

    /** What was done. */
    public enum What {
        PROPOSED,
        CONFIRMED,
        MOVED,
        EDITED,
        CANCELLED,
        NO_SHOW,
        KEPT,
        HANDED_OVER,
        ERASED
    }
}
