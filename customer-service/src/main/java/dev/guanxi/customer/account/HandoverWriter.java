package dev.guanxi.customer.account;

import dev.guanxi.platform.Ids;
import dev.guanxi.platform.event.Outbox;
import dev.guanxi.platform.event.OutgoingEvent;
import dev.guanxi.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hibernate.reactive.mutiny.Mutiny;

/** Moves accounts to their next manager, in the transaction of the session it is given. */
@Singleton
final class HandoverWriter {

    private final HandoverStore handovers;
    private final AssignmentStore assignments;
    private final Outbox outbox;

    HandoverWriter(HandoverStore handovers, AssignmentStore assignments, Outbox outbox) {
        this.handovers = handovers;
        this.assignments = assignments;
        this.outbox = outbox;
    }

    /** Passes on what the handover, whose row is written, is about; all of it or none. */
    Uni<Handover> passOn(Mutiny.Session session, Handover handover, HandoverData data) {
        return lockedAccounts(session, data)
                .call(accounts -> refuseSigningManager(session, handover, accounts))
                .call(accounts -> handovers.insertAccounts(session, handover, ids(accounts)))
                .call(accounts -> assignments.end(session, ids(accounts), handover.at()))
                .chain(accounts -> assignSuccessor(session, handover, accounts))
                .chain(() -> handovers.find(session, handover.id()));
    }

    /** Looked for twice: what was found may have gone to another until it was locked. */
    private Uni<List<AccountAssignment>> lockedAccounts(Mutiny.Session session, HandoverData data) {
        return managed(session, data, data.customers())
                .invoke(data::checkAccounts)
                .call(found -> assignments.lock(session, customers(found)))
                .chain(found -> managed(session, data, customers(found)))
                .invoke(data::checkAccounts);
    }

    private Uni<List<AccountAssignment>> managed(Mutiny.Session session, HandoverData data, List<UUID> customerIds) {
        return assignments.managedBy(session, data.fromManager(), customerIds, HandoverData.MOST_ACCOUNTS + 1);
    }

    private Uni<Void> refuseSigningManager(
            Mutiny.Session session, Handover handover, List<AccountAssignment> accounts) {
        return handovers
                .signedBy(session, customers(accounts), handover.toManager())
                .invoke(signed -> {
                    if (signed > 0) {
                        throw Refusal.unprocessable(
                                "MANAGER_SIGNS",
                                "/toManager",
                                handover.toManager(),
                                "The manager negotiates, another signs.");
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Void> assignSuccessor(Mutiny.Session session, Handover handover, List<AccountAssignment> accounts) {
        List<AccountAssignment> successors =
                accounts.stream().map(account -> successor(handover, account)).toList();
        List<OutgoingEvent> events = IntStream.range(0, accounts.size())
                .mapToObj(i -> AccountEvents.managerChanged(successors.get(i), accounts.get(i)))
                .toList();
        return assignments.insert(session, successors).chain(() -> outbox.appendAll(session, events));
    }

    private static AccountAssignment successor(Handover handover, AccountAssignment account) {
        return new AccountAssignment(
                Ids.next(),
                1,
                account.customerId(),
                AccountFunction.ACCOUNT_MANAGER,
                handover.toManager(),
                null,
                handover.at(),
                null,
                handover.reason(),
                handover.handedBy(),
                handover.id());
    }

    private static List<UUID> ids(List<AccountAssignment> accounts) {
        return accounts.stream().map(AccountAssignment::id).toList();
    }

    private static List<UUID> customers(List<AccountAssignment> accounts) {
        return accounts.stream().map(AccountAssignment::customerId).toList();
    }
}
