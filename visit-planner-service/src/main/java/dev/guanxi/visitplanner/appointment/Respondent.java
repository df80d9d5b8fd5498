package dev.guanxi.visitplanner.appointment;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who answered when the appointment was made, and their position (V2). */
@Schema(description = "Who answered when the appointment was made, and their position.")
public record Respondent(
        @Schema(examples = "Wang Li") @Size(max = 100) String name,

        @Schema(examples = "Assistant of the purchasing director") @Size(max = 100) String position) {}
