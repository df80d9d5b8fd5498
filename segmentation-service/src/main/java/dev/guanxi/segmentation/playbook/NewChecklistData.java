package dev.guanxi.segmentation.playbook;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A checklist that is asked for.
 *
 * @param id made by the client; null for one made here
 */
@Schema(name = "NewChecklist", examples = """
                {"id":"0199f3a4-0c55-7b21-8f0e-91d2c3b4a5f6","playbook":"ACCOUNT_MANAGER_DAY","day":"2026-03-02"}""")
record NewChecklistData(
        @Schema(description = "Made by the client so that the request can be repeated")
        UUID id,

        @NotNull @Size(max = 60) @Schema(description = "Code of a playbook, such as ACCOUNT_MANAGER_DAY or CARE_RULES")
        String playbook,

        @NotNull @Schema(description = "The day that it is for")
        LocalDate day,

        @Schema(description = "The visit it is for; absent for the day as such")
        UUID visitId) {

    boolean asksFor(Checklist found, String owner) {
        return owner.equals(found.owner())
                && playbook.equals(found.playbook())
                && day.equals(found.day())
                && Objects.equals(visitId, found.visitId());
    }
}
