package dev.guanxi.customer.account;

import dev.guanxi.customer.access.EmployeeKey;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That an employee was in contact with a customer. */
@Schema(examples = """
                {"id":"01930d6e-7a18-7c01-9e00-0123456789ab","customerId":"01930d6e-7a10-7c3e-9d41-5b2f4c8e1a01",
                 "employee":"l.wang","at":"2026-03-01T02:00:00Z","recordedBy":"l.wang"}""")
public record AccountContact(
        @NotNull UUID id,
        @NotNull UUID customerId,
        @NotNull String employee,
        @NotNull Instant at,
        @NotNull String recordedBy) {

    /** Whether both tell of the same, whoever recorded it. */
    boolean saysTheSame(AccountContact other) {
        return customerId.equals(other.customerId) && EmployeeKey.same(employee, other.employee) && at.equals(other.at);
    }
}
