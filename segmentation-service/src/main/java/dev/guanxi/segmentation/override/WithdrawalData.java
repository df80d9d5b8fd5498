package dev.guanxi.segmentation.override;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why an override is ended early. */
@Schema(name = "TierOverrideWithdrawal", examples = "{\"reason\":\"The branches are not built after all\"}")
record WithdrawalData(
        @NotBlank @Size(max = 500) @Schema(description = "Why it shall not hold any longer, at most 500 characters")
        String reason) {}
