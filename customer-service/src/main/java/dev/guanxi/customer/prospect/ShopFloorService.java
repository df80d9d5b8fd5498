package dev.guanxi.customer.prospect;

import dev.guanxi.customer.access.Scope;
import dev.guanxi.customer.dossier.Creation;
import dev.guanxi.customer.interaction.InteractionRecorder;
import dev.guanxi.customer.profile.Customer;
import dev.guanxi.customer.profile.CustomerState;
import dev.guanxi.customer.profile.DuplicateCheck;
import dev.guanxi.customer.profile.ProspectCustomers;
import dev.guanxi.platform.event.Outbox;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Captures finds from the shop floor, each once. A find of an organisation that bears the name of a customer of ours
 * attaches: to the prospect that is pursued already, or as a new capture of the potential customer. Who buys already is no
 * prospect: what was asked for is an interaction of theirs, for whoever sells to them.
 */
@Singleton
final class ShopFloorService {

    private final ProspectRepository prospects;
    private final ProspectCustomers customers;
    private final InteractionRecorder interactions;
    private final ProspectConfig config;
    private final Outbox outbox;

    ShopFloorService(
            ProspectRepository prospects,
            ProspectCustomers customers,
            InteractionRecorder interactions,
            ProspectConfig config,
            Outbox outbox) {
        this.prospects = prospects;
        this.customers = customers;
        this.interactions = interactions;
        this.config = config;
        this.outbox = outbox;
    }

    Uni<Void> take(Mutiny.Session session, ShopFloorFind find) {
        return prospects
                .find(session, find.id())
                .chain(existing -> existing == null
                        ? attachOrCapture(session, find)
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> attachOrCapture(Mutiny.Session session, ShopFloorFind find) {
        return prospects
                .findNamesake(session, find.organisation())
                .chain(id -> id == null
                        ? customers
                                .register(
                                        session,
                                        Scope.EVERYTHING,
                                        DuplicateCheck.INSIST,
                                        find.capture(null).customer())
                                .chain(registered -> capture(session, find, registered))
                        : customers.lock(session, Scope.EVERYTHING, id).chain(known -> attach(session, find, known)));
    }

    private Uni<Void> attach(Mutiny.Session session, ShopFloorFind find, Customer known) {
        return prospects.findPursued(session, known.id()).chain(pursued -> {
            if (pursued != null) {
                return prospects.findForChange(session, pursued).chain(found -> add(session, find, found));
            }
            return known.state() == CustomerState.POTENTIAL
                    ? capture(session, find, known)
                    : interactions.recordOnce(
                            session,
                            known,
                            new Creation<>(Scope.EVERYTHING, find.promoter(), null, known.id(), find.interaction()));
        });
    }

    private Uni<Void> add(Mutiny.Session session, ShopFloorFind find, ProspectEntity found) {
        found.remark = find.addedTo(found.remark);
        Instant due = due(find);
        if (found.followUpDueAt == null || due.isBefore(found.followUpDueAt)) {
            found.followUpDueAt = due;
        }
        return session.flush();
    }

    private Uni<Void> capture(Mutiny.Session session, ShopFloorFind find, Customer customer) {
        ProspectEntity made = ProspectEntity.captured(
                find.id(), customer, find.capture(customer.id()), find.foundAt(), find.promoter(), due(find));
        return session.persist(made)
                .chain(session::flush)
                .chain(() -> outbox.append(session, ProspectEvents.captured(made.toProspect())));
    }

    private Instant due(ShopFloorFind find) {
        return find.foundAt().plus(config.shopFloorFollowUp());
    }
}
