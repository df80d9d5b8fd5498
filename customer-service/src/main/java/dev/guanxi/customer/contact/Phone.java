package dev.guanxi.customer.contact;

import dev.guanxi.customer.phone.InternationalNumber;
import dev.guanxi.customer.phone.PhoneNumbers;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A telephone number, kept as E.164 however it was written. */
public record Phone(
        @NotNull Line line,

        @Schema(
                examples = "+8657188880000",
                description = "Spaces, brackets and the like may stand in it; they are not kept.")
        @NotNull @Size(max = 40) @InternationalNumber
        String number) {

    public Phone {
        number = number == null ? null : PhoneNumbers.international(number).orElse(number);
    }

    /** Where it rings. */
    @Schema(name = "PhoneLine")
    public enum Line {
        MOBILE,
        WORK,
        HOME
    }
}
