package dev.guanxi.customer.contact;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A telephone number, kept as E.164 however it was written. */
public record Phone(
        @NotNull Line line,

        @Schema(
                examples = "+8657188880000",
                description = "Spaces, brackets and the like may stand in it; they are not kept.")
        @NotNull @Size(max = 40) @Pattern(regexp = E164.PATTERN, message = "must be an international number, such as +86 571 8888 0000") String number) {

    public Phone {
        number = number == null ? null : E164.plain(number);
    }

    /** Where it rings. */
    @Schema(name = "PhoneLine")
    public enum Line {
        MOBILE,
        WORK,
        HOME
    }
}
