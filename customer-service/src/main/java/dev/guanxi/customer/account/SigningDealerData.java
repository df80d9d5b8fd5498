package dev.guanxi.customer.account;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Names the partner dealer that signs, in the place of the present one.
 *
 * @param id made by the client so that a repeat is safe; made here if absent
 * @param from now if absent
 * @param outsideTerritory true: the dealer signs although the customer lies outside its territory
 */
@Schema(examples = "{\"dealerId\":\"01930d6e-0000-7000-8000-00000000dea1\",\"reason\":\"Its territory\"}")
public record SigningDealerData(
        UUID id,
        @NotNull UUID dealerId,
        OffsetDateTime from,
        @Size(max = 500) String reason,
        Boolean outsideTerritory) implements NewAssignment {

    @Override
    public boolean isOutsideTerritory() {
        return Boolean.TRUE.equals(outsideTerritory);
    }

    @Override
    public AccountAssignment to(UUID newId, UUID customerId, Instant since, String by) {
        return new AccountAssignment(
                newId, 1, customerId, AccountFunction.SIGNING_DEALER, null, dealerId, since, null, reason, by, null);
    }
}
