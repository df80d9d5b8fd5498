package dev.guanxi.customer.exit;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Something that was tried to win a customer back.
 *
 * @param id made by the client so that a repeat is safe; made here if absent
 * @param kind OTHER if absent
 * @param triedBy the token's subject, whatever was sent
 */
@Schema(name = "ExitAttempt", examples = """
                {"id":"01930d6e-7a10-7c3e-9d41-5b2f4c8e1a05","triedOn":"2011-06-20","kind":"TERMS","what":"Offered free delivery",
                 "triedBy":"manager-17"}""")
public record Attempt(
        UUID id,
        @NotNull LocalDate triedOn,
        AttemptKind kind,
        @NotBlank @Size(max = 1000) String what,
        @Size(max = 200) String triedBy) {

    public Attempt {
        kind = kind == null ? AttemptKind.OTHER : kind;
    }

    boolean saysTheSame(Attempt other) {
        return triedOn.equals(other.triedOn) && kind == other.kind && what.equals(other.what);
    }
}
