package dev.guanxi.segmentation.playbook;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is said of an item. */
@Schema(name = "ChecklistTick", examples = "{\"done\":true,\"note\":\"Their dispatch moves in May\"}")
record TickData(
        @NotNull @Schema(description = "True ticks the item, false clears it")
        Boolean done,

        @Size(max = 500) @Schema(description = "What is to be remembered with it, at most 500 characters; none if absent")
        String note) {}
