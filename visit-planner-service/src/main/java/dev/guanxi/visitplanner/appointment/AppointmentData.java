package dev.guanxi.visitplanner.appointment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What callers say to make an appointment.
 *
 * @param id made by the client so that a repeat is safe; made here if absent
 * @param accountManager subject of the account manager's token; the caller's own if absent
 * @param startsAt see {@link AgreedTime}; to the second
 */
@Schema(
        description = "An appointment to visit a customer. Times are read by the wall clock of the time zone: with the"
                + " zone's own offset, in UTC, or without offset.",
        examples = """
                {"customerId":"0196a0b2-7c00-7000-8000-0000000017ac","channel":"PHONE","subject":"Renewal of 40 desktops",
                 "place":"Wensan Road 90, Hangzhou","startsAt":"2026-05-04T10:00:00+08:00",
                 "endsAt":"2026-05-04T10:45:00+08:00","timeZone":"Asia/Shanghai",
                 "respondent":{"name":"Wang Li","position":"Assistant of the purchasing director"},
                 "checklist":{"BE_POLITE":true,"FEW_QUESTIONS":true}}""")
public record AppointmentData(
        UUID id,
        @NotNull UUID customerId,
        @Size(min = 1, max = 100) String accountManager,
        @NotNull Channel channel,
        @NotBlank @Size(max = 200) String subject,
        @Size(max = 300) String place,
        @Size(max = 4000) String notes,

        @NotNull @Schema(format = "date-time", description = "By the wall clock of the time zone; to the second")
        String startsAt,

        @NotNull @Schema(format = "date-time", description = "As startsAt, after it")
        String endsAt,

        @NotNull @Schema(description = "IANA time zone", examples = "Asia/Shanghai")
        String timeZone,

        @Valid Respondent respondent,

        @Schema(description = ChecklistItem.HEEDED, propertyNames = ChecklistItem.class)
        Map<ChecklistItem, @NotNull Boolean> checklist) {

    public AppointmentData {
        checklist = checklist == null ? Map.of() : checklist;
    }

    /** The part that may change later by a merge patch. */
    AppointmentDetails details() {
        return new AppointmentDetails(subject, place, notes, respondent, checklist);
    }
}
