package dev.guanxi.customer.party;

import dev.guanxi.platform.problem.Refusal;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who a party is (C2): exactly one of a contact, another customer, and a group that has a name alone.
 *
 * @param contactId a contact of the customer whose party it is
 * @param customerId another customer, within reach of all who reach this one
 * @param group such as "drivers of the sales department"
 */
@Schema(
        description = "Exactly one of a contact, another customer, a named group.",
        examples = "{\"group\":\"drivers of the sales department\"}")
public record Who(
        UUID contactId,
        UUID customerId,

        @Schema(examples = "drivers of the sales department") @Size(min = 1, max = 200) String group) {

    public Who {
        group = group == null ? null : group.strip();
    }

    /**
     * What single values cannot tell.
     *
     * @param account the customer whose party it is
     * @throws Refusal if it is nobody, or several, or the customer itself
     */
    void check(UUID account) {
        long said =
                Stream.of(contactId, customerId, group).filter(Objects::nonNull).count();
        if (said != 1) {
            throw Refusal.unprocessable(
                    "PARTY_AMBIGUOUS", "/who", said, "Exactly one of contactId, customerId, group.");
        }
        if (account.equals(customerId)) {
            throw Refusal.unprocessable(
                    "PARTY_ITSELF", "/who/customerId", customerId, "Another customer, or a group of this one.");
        }
    }
}
