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

/** Moves accounts, and all that goes along, to the next manager, in the transaction of the session it is given. */
@Singleton
final class HandoverWriter {

    private final HandoverStore store;
    private final HandoverReader handovers;
    private final HandoverFollowers followers;
    private final AssignmentStore assignments;
    private final Outbox outbox;

    HandoverWriter(
            HandoverStore store,
            HandoverReader handovers,
            HandoverFollowers followers,
            AssignmentStore assignments,
            Outbox outbox) {
        this.store = store;
        this.handovers = handovers;
        this.followers = followers;
        this.assignments = assignments;
        this.outbox = outbox;
    }

    /** Passes on what the handover, whose row is written, is about; all of it or none. */
    Uni<Handover> passOn(Mutiny.Session session, Handover handover, HandoverData data) {
        return locked(session, handover, data)
                .call(held -> refuseSigningManager(session, handover, held.managed()))
                .call(held -> store.insertAccounts(session, handover, held.accountIds()))
                .call(held -> assignments.end(session, held.ids(), handover.at()))
                .call(held -> assignSuccessor(session, handover, held.accounts()))
                .call(held -> succeedInTeams(session, handover, held))
                .chain(held -> followers.follow(
                        session, new Handing(handover, data.customers() == null, held.managed(), held.served()), held))
                .invoke(data::checkPassedOn)
                .call(counted -> store.insertCounts(session, handover.id(), counted))
                .chain(() -> handovers.find(session, handover.id()));
    }

    /** Looked for twice: what was found may have gone to another until it was locked. */
    private Uni<HeldAssignments> locked(Mutiny.Session session, Handover handover, HandoverData data) {
        return held(session, handover, data, data.customers())
                .call(found -> assignments.lock(session, found.served()))
                .chain(found -> held(session, handover, data, found.served()));
    }

    private Uni<HeldAssignments> held(
            Mutiny.Session session, Handover handover, HandoverData data, List<UUID> customerIds) {
        int limit = HandoverData.MOST_ACCOUNTS + 1;
        return assignments
                .managedBy(session, data.fromManager(), customerIds, limit)
                .chain(accounts -> assignments
                        .dutiesOf(session, data.fromManager(), customerIds, handover.at(), limit)
                        .map(duties -> new HeldAssignments(accounts, duties)))
                .invoke(data::checkHeld);
    }

    private Uni<Void> refuseSigningManager(Mutiny.Session session, Handover handover, List<UUID> customerIds) {
        return store.signedBy(session, customerIds, handover.toManager())
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

    /** Who takes over may be in a team already, in the same function. */
    private Uni<Void> succeedInTeams(Mutiny.Session session, Handover handover, HeldAssignments held) {
        return assignments
                .dutiesOf(session, handover.toManager(), held.served(), handover.at(), Integer.MAX_VALUE)
                .map(others -> held.dutiesWithout(others).stream()
                        .map(duty -> successor(handover, duty))
                        .toList())
                .call(successors -> assignments.insert(session, successors))
                .replaceWithVoid();
    }

    private static AccountAssignment successor(Handover handover, AccountAssignment before) {
        return new AccountAssignment(
                Ids.next(),
                1,
                before.customerId(),
                before.function(),
                handover.toManager(),
                null,
                handover.at(),
                before.until(),
                handover.reason(),
                handover.handedBy(),
                handover.id());
    }
}
