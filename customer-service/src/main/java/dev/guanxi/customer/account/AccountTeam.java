package dev.guanxi.customer.account;

import dev.guanxi.customer.access.EmployeeKey;
import dev.guanxi.platform.problem.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Who does what for an account now, and who may join (C10): one manager, one dealer that signs, never the same; and a
 * support team.
 *
 * @param current the assignments that are not over
 */
record AccountTeam(List<AccountAssignment> current) {

    static final int MOST_MEMBERS = 100;

    /** Who has a function that one alone has; null if nobody. */
    AccountAssignment holder(AccountFunction function) {
        return current.stream()
                .filter(one -> one.function() == function)
                .findFirst()
                .orElse(null);
    }

    List<AccountAssignment> supportTeam() {
        return current.stream().filter(one -> !one.function().isSole()).toList();
    }

    /**
     * Lets a newcomer in.
     *
     * @return whom the newcomer succeeds, null if nobody
     * @throws Refusal naming the rule
     */
    AccountAssignment admit(AccountAssignment newcomer, Instant now) {
        if (newcomer.from().isAfter(now)) {
            throw Refusal.unprocessable("IN_FUTURE", "/from", newcomer.from(), "A time that has come.");
        }
        if (current.stream().anyMatch(newcomer::hasSameHolder)) {
            throw Refusal.unprocessable(
                    "ALREADY_ASSIGNED", "", newcomer.employee(), "Someone who does not have this function yet.");
        }
        refuseSigningManager(newcomer);
        return newcomer.function().isSole() ? predecessor(newcomer) : refuseFull();
    }

    /** Who negotiates never signs. */
    private void refuseSigningManager(AccountAssignment newcomer) {
        AccountAssignment manager = holder(AccountFunction.ACCOUNT_MANAGER);
        AccountAssignment signer = holder(AccountFunction.SIGNING_DEALER);
        if (newcomer.function() == AccountFunction.ACCOUNT_MANAGER && signer != null) {
            refuseSame(newcomer.employee(), signer.dealerId(), "/employee");
        }
        if (newcomer.function() == AccountFunction.SIGNING_DEALER && manager != null) {
            refuseSame(manager.employee(), newcomer.dealerId(), "/dealerId");
        }
    }

    private static void refuseSame(String manager, UUID signer, String pointer) {
        if (EmployeeKey.same(manager, signer.toString())) {
            throw Refusal.unprocessable("MANAGER_SIGNS", pointer, manager, "The manager negotiates, another signs.");
        }
    }

    private AccountAssignment predecessor(AccountAssignment newcomer) {
        AccountAssignment present = holder(newcomer.function());
        if (present != null && !newcomer.from().isAfter(present.from())) {
            throw Refusal.unprocessable(
                    "BEFORE_PREDECESSOR",
                    "/from",
                    newcomer.from(),
                    "After " + present.from() + ", when the present began.");
        }
        return present;
    }

    private AccountAssignment refuseFull() {
        if (supportTeam().size() >= MOST_MEMBERS) {
            throw Refusal.unprocessable(
                    "TEAM_FULL", "", MOST_MEMBERS, "At most " + MOST_MEMBERS + " members at a time.");
        }
        return null;
    }
}
