package dev.guanxi.customer.rights;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a request is refused; the person is told so. */
@Schema(name = "DataSubjectRefusal", examples = "{\"reason\":\"The identity could not be made sure.\"}")
public record RefusalReason(@NotBlank @Size(max = 1000) String reason) {}
