package dev.guanxi.customer.occasion;

import dev.guanxi.customer.dossier.DossierData;
import dev.guanxi.platform.problem.Refusal;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What callers say of an occasion.
 *
 * @param contactId whom it is about; the whole customer if absent
 * @param on the day, or the first of those that come round
 * @param yearly whether it comes round each year; true if absent
 */
@Schema(description = "A day on which a customer or one of its people is greeted.", examples = """
                {"kind":"FOUNDING_DAY","title":"Founded in Hangzhou","on":"1998-05-18"}""")
public record OccasionData(
        UUID id,
        @NotNull OccasionKind kind,
        @NotBlank @Size(max = 200) String title,
        UUID contactId,
        @NotNull LocalDate on,
        Boolean yearly)
        implements DossierData {

    private static final int EARLIEST = 1000;
    private static final int LATEST = 9999;

    public OccasionData {
        title = title == null ? null : title.strip();
        yearly = yearly == null || yearly;
    }

    OccasionData withContact(UUID contact) {
        return new OccasionData(id, kind, title, contact, on, yearly);
    }

    /**
     * What single values cannot tell.
     *
     * @throws Refusal naming the rule
     */
    void check() {
        if (!kind.isRecorded()) {
            throw Refusal.unprocessable(
                    "OCCASION_KIND_KNOWN",
                    "/kind",
                    kind,
                    "FOUNDING_DAY, CONTRACT_ANNIVERSARY, PROMOTION or OTHER; the others are known already.");
        }
        if (on.getYear() < EARLIEST || on.getYear() > LATEST) {
            throw Refusal.unprocessable("DATE_INVALID", "/on", on, "A year from " + EARLIEST + " to " + LATEST + ".");
        }
    }
}
