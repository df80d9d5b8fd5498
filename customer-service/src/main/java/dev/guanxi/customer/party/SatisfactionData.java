package dev.guanxi.customer.party;

import dev.guanxi.customer.dossier.DossierData;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What callers say of a party's satisfaction.
 *
 * @param score 1 (not at all) to 5 (fully)
 * @param interactionId the interaction it came from, if it came from one
 */
@Schema(description = "How satisfied a party is, from 1 (not at all) to 5 (fully).", examples = """
                {"partyId":"01930d6e-7a30-7c3e-9d41-5b2f4c8e1a01","score":2,"measuredAt":"2026-03-02T09:00:00Z",
                 "source":"CALL","note":"The seats are too hard for long drives."}""")
public record SatisfactionData(
        UUID id,
        @NotNull UUID partyId,
        @Schema(examples = "2") @NotNull @Min(1) @Max(5) Integer score,
        @NotNull Instant measuredAt,
        @NotNull SatisfactionSource source,
        UUID interactionId,
        @Size(max = 1000) String note)
        implements DossierData {}
