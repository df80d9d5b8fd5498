package dev.guanxi.customer.account;

import dev.guanxi.customer.access.EmployeeKey;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who does something for an account, from when until when.
 *
 * @param version 1 when assigned, one more when an end is set; the ETag
 * @param employee subject of the employee's tokens; absent for a dealer
 * @param dealerId the dealer that signs; absent for an employee
 * @param until the first moment after it; absent: open
 * @param assignedBy subject of the token that assigned
 * @param handoverId the handover that assigned, absent if none did
 */
@Schema(examples = """
                {"id":"01930d6e-7a17-7c01-9e00-0123456789ab","version":1,
                 "customerId":"01930d6e-7a10-7c3e-9d41-5b2f4c8e1a01","function":"ACCOUNT_MANAGER","employee":"l.wang",
                 "from":"2026-01-31T01:30:00Z","reason":"Knows the trade","assignedBy":"m.chen"}""")
public record AccountAssignment(
        @NotNull UUID id,
        long version,
        @NotNull UUID customerId,
        @NotNull AccountFunction function,
        String employee,
        UUID dealerId,
        Instant from,
        Instant until,
        String reason,
        @NotNull String assignedBy,
        UUID handoverId) {

    /** Whether both assign the same; a time that was not said is not compared. */
    boolean saysTheSame(AccountAssignment other, boolean fromSaid) {
        return customerId.equals(other.customerId)
                && hasSameHolder(other)
                && Objects.equals(reason, other.reason)
                && (!fromSaid || from.equals(other.from));
    }

    /** Whether the same employee or dealer has the same function. */
    boolean hasSameHolder(AccountAssignment other) {
        return function == other.function
                && EmployeeKey.same(employee, other.employee)
                && Objects.equals(dealerId, other.dealerId);
    }
}
