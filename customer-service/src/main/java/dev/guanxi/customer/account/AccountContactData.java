package dev.guanxi.customer.account;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What callers say of a contact with a customer.
 *
 * @param id made by the client so that a repeat is safe; made here if absent
 * @param employee who was in contact; the caller if absent
 */
@Schema(examples = "{\"at\":\"2026-03-01T02:00:00Z\"}")
public record AccountContactData(
        UUID id,
        @Size(min = 1, max = 200) String employee,
        @NotNull OffsetDateTime at) {

    AccountContact to(UUID newId, UUID customerId, String caller) {
        return new AccountContact(newId, customerId, employee == null ? caller : employee, at.toInstant(), caller);
    }
}
