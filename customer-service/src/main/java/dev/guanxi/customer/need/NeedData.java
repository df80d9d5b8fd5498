package dev.guanxi.customer.need;

import dev.guanxi.customer.dossier.DossierData;
import dev.guanxi.platform.problem.Refusal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What callers say of a need.
 *
 * @param source how we know of it
 * @param met null while the need is open
 */
@Schema(description = "A need of one of the five kinds; open until it says how it was met.", examples = """
                {"kind":"SECRET","text":"The director wants to be seen as a moderniser",
                 "source":"said by the deputy at the trade show","heardAt":"2026-03-02T09:00:00Z"}""")
public record NeedData(
        UUID id,
        @NotNull NeedKind kind,
        @NotBlank @Size(max = 1000) String text,
        @NotBlank @Size(max = 200) String source,
        @NotNull Instant heardAt,
        @Valid Met met)
        implements DossierData {

    /** When a need was met, and by what. */
    @Schema(name = "NeedMet", examples = "{\"at\":\"2026-05-04T00:00:00Z\",\"by\":\"forty desktops delivered\"}")
    public record Met(
            @NotNull Instant at, @NotBlank @Size(max = 500) String by) {}

    /**
     * What single values cannot tell.
     *
     * @throws Refusal if it was met before it was heard of
     */
    void check() {
        if (met != null && met.at().isBefore(heardAt)) {
            throw Refusal.unprocessable("MET_BEFORE_HEARD", "/met/at", met.at(), "Not before " + heardAt + ".");
        }
    }

    NeedState state() {
        return met == null ? NeedState.OPEN : NeedState.MET;
    }
}
