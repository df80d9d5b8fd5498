package dev.guanxi.segmentation.playbook;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is said of an item. */
@Schema(name = "ChecklistTick", examples = "{\"done\":true,\"note\":\"Their dispatch moves in May\"}")
record TickData(@NotNull Boolean done, @Size(max = 500) String note) {}
