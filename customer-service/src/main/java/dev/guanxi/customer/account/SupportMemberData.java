package dev.guanxi.customer.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Adds a member to an account's virtual support team.
 *
 * @param id made by the client so that a repeat is safe; made here if absent
 * @param employee subject of the employee's tokens
 * @param from now if absent
 */
@Schema(examples = "{\"function\":\"TECHNICIAN\",\"employee\":\"t.zhao\",\"reason\":\"Built their network\"}")
public record SupportMemberData(
        UUID id,
        @NotNull SupportFunction function,
        @NotBlank @Size(max = 200) String employee,
        OffsetDateTime from,
        @Size(max = 500) String reason)
        implements NewAssignment {

    @Override
    public AccountAssignment to(UUID newId, UUID customerId, Instant since, String by) {
        return new AccountAssignment(
                newId, 1, customerId, function.function(), employee, null, since, null, reason, by, null);
    }
}
