package dev.guanxi.customer.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Names an account's manager, who succeeds the present one.
 *
 * @param id made by the client so that a repeat is safe; made here if absent
 * @param employee subject of the employee's tokens
 * @param from now if absent
 */
@Schema(examples = "{\"employee\":\"l.wang\",\"reason\":\"Knows the trade\"}")
public record AccountManagerData(
        UUID id,
        @NotBlank @Size(max = 200) String employee,
        OffsetDateTime from,
        @Size(max = 500) String reason) implements NewAssignment {

    @Override
    public AccountAssignment to(UUID newId, UUID customerId, Instant since, String by) {
        return new AccountAssignment(
                newId, 1, customerId, AccountFunction.ACCOUNT_MANAGER, employee, null, since, null, reason, by, null);
    }
}
