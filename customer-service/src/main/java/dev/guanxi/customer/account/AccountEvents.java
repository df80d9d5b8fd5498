package dev.guanxi.customer.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.guanxi.platform.event.OutgoingEvent;
import java.time.Instant;
import java.util.UUID;

/** What other services learn of accounts. JSON Schema: {@code events/account-manager-changed.v1.json}. */
final class AccountEvents {

    static final String MANAGER_CHANGED = "dev.guanxi.customer.account-manager-changed.v1";

    private AccountEvents() {}

    static OutgoingEvent managerChanged(AccountAssignment assigned, AccountAssignment predecessor) {
        ManagerChanged data = new ManagerChanged(
                assigned.customerId(),
                assigned.id(),
                assigned.employee(),
                predecessor == null ? null : predecessor.employee(),
                assigned.from(),
                assigned.handoverId());
        return new OutgoingEvent(MANAGER_CHANGED, "account", assigned.customerId(), data);
    }

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record ManagerChanged(
            UUID customerId,
            UUID assignmentId,
            String accountManager,
            String previousAccountManager,
            Instant from,
            UUID handoverId) {}
}
