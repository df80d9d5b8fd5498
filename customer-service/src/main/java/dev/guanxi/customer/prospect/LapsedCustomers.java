package dev.guanxi.customer.prospect;

import dev.guanxi.customer.profile.Customer;
import dev.guanxi.platform.Ids;
import dev.guanxi.platform.event.Outbox;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Lost customers return as prospects of the finance department (C5, C15), in the transaction of the session it is given. */
@Singleton
public final class LapsedCustomers {

    private final ProspectRepository prospects;
    private final FollowUpRule followUps;
    private final Outbox outbox;

    LapsedCustomers(ProspectRepository prospects, FollowUpRule followUps, Outbox outbox) {
        this.prospects = prospects;
        this.followUps = followUps;
        this.outbox = outbox;
    }

    /**
     * Captures a customer that a case has just given up; once for each case, and not while it is pursued already. Whoever
     * captures or merges the customer meanwhile waits: it is locked.
     *
     * @param by subject of who gave it up
     */
    public Uni<Void> giveBack(
            Mutiny.Session session, Customer lost, UUID exitCaseId, Lapse lapse, String by, Instant at) {
        return prospects
                .isCapturedOrPursued(session, lost.id(), exitCaseId)
                .chain(known -> known
                        ? Uni.createFrom().voidItem()
                        : insert(session, capture(lost, exitCaseId, lapse, by, at)));
    }

    private ProspectEntity capture(Customer lost, UUID exitCaseId, Lapse lapse, String by, Instant at) {
        ProspectCapture capture = new ProspectCapture(
                null, lost.id(), null, ProspectSource.FINANCE_DEPARTMENT, null, null, null, null, null, lapse, null);
        ProspectEntity entity = ProspectEntity.captured(
                Ids.next(), lost, capture, at, by, followUps.dueAt(ProspectSource.FINANCE_DEPARTMENT, at));
        entity.exitCaseId = exitCaseId;
        return entity;
    }

    private Uni<Void> insert(Mutiny.Session session, ProspectEntity entity) {
        return session.persist(entity)
                .chain(session::flush)
                .chain(() -> outbox.append(session, ProspectEvents.captured(entity.toProspect())));
    }
}
