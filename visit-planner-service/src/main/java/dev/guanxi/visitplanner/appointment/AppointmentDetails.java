package dev.guanxi.visitplanner.appointment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The part of an appointment that a merge patch may change; its time is moved, its state has requests of its own. */
@Schema(
        description = "What a merge patch may change. To change the time, move the appointment.",
        examples = "{\"place\":\"Second floor\",\"checklist\":{\"KEEP_SHORT\":true,\"FEW_QUESTIONS\":null}}")
public record AppointmentDetails(
        @NotBlank @Size(max = 200) String subject,
        @Size(max = 300) String place,
        @Size(max = 4000) String notes,
        @Valid Respondent respondent,

        @Schema(description = ChecklistItem.HEEDED, propertyNames = ChecklistItem.class)
        Map<ChecklistItem, @NotNull Boolean> checklist) {

    public AppointmentDetails {
        checklist = checklist == null ? Map.of() : checklist;
    }
}
