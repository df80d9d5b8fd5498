package dev.guanxi.customer.account;

import dev.guanxi.customer.access.EmployeeKey;
import dev.guanxi.platform.problem.Refusal;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Passes on what a manager has in hand: accounts, duties in support teams, open deals and exit cases.
 *
 * @param id made by the client so that a repeat is safe; made here if absent
 * @param customers whose accounts or duties, and what belongs to them alone; absent: all that the manager has
 */
@Schema(examples = "{\"fromManager\":\"l.wang\",\"toManager\":\"j.sun\",\"reason\":\"Leaves at the end of March\"}")
public record HandoverData(
        UUID id,
        @NotBlank @Size(max = 200) String fromManager,
        @NotBlank @Size(max = 200) String toManager,
        @Size(min = 1, max = HandoverData.MOST_ACCOUNTS) List<@NotNull UUID> customers,
        @NotBlank @Size(max = 500) String reason) {

    /**
     * In one transaction, and as many duties in support teams; no manager of ours has more accounts (20,000 accounts, 300
     * managers), and who serves more customers passes them on by name, some at a time.
     */
    static final int MOST_ACCOUNTS = 1_000;

    HandoverData withCustomers(List<UUID> others) {
        return new HandoverData(id, fromManager, toManager, others, reason);
    }

    /**
     * What single values cannot tell.
     *
     * @throws Refusal naming the rule
     */
    void check() {
        if (EmployeeKey.same(fromManager, toManager)) {
            throw Refusal.unprocessable("HANDOVER_TO_SELF", "/toManager", toManager, "Another than fromManager.");
        }
    }

    /**
     * Whether it can be passed on.
     *
     * @param held what the manager has, of all customers or of those named
     * @throws Refusal if that is more than one transaction takes, or a customer named is none of the manager's
     */
    void checkHeld(HeldAssignments held) {
        checkSize(held.accounts());
        checkSize(held.duties());
        Set<UUID> known = Set.copyOf(held.served());
        for (int i = 0; customers != null && i < customers.size(); i++) {
            if (!known.contains(customers.get(i))) {
                throw Refusal.unprocessable(
                        "ACCOUNT_NOT_MANAGED",
                        "/customers/" + i,
                        customers.get(i),
                        "A customer whose account " + fromManager + " manages, or in whose support team " + fromManager
                                + " is.");
            }
        }
    }

    private static void checkSize(List<AccountAssignment> held) {
        if (held.size() > MOST_ACCOUNTS) {
            throw Refusal.unprocessable(
                    "HANDOVER_TOO_LARGE",
                    "/customers",
                    null,
                    "Name customers with at most " + MOST_ACCOUNTS + " accounts and as many duties at a time.");
        }
    }

    /** @throws Refusal if nothing changed hands */
    void checkPassedOn(List<Counted> counted) {
        if (counted.stream().noneMatch(Counted::passedOn)) {
            throw Refusal.unprocessable(
                    "NOTHING_TO_HAND_OVER",
                    "/fromManager",
                    fromManager,
                    "Someone who has accounts, duties in support teams, open deals or open exit cases.");
        }
    }
}
