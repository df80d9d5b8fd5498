package dev.guanxi.segmentation.shopper.floor;

import dev.guanxi.platform.event.Outbox;
import dev.guanxi.platform.problem.Refusal;
import dev.guanxi.segmentation.shopper.ShopperType;
import dev.guanxi.segmentation.shopper.answer.ClassificationService;
import dev.guanxi.segmentation.shopper.classifier.Classification;
import dev.guanxi.segmentation.shopper.floor.SessionService.Found;
import dev.guanxi.segmentation.shopper.signal.Catalogue;
import dev.guanxi.segmentation.shopper.signal.SignalCheck;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** Observations within a session, and what they tell; all within the transaction of the session's change. */
@Singleton
class ObservationService {

    /** What a session may hold; people observe some ten. */
    private static final int MOST = 500;

    private final SessionRepository sessions;
    private final SessionReader reader;
    private final ClassificationService classifications;
    private final Catalogue catalogue;
    private final Outbox outbox;
    private final FloorConfig config;
    private final Clock clock;

    ObservationService(
            SessionRepository sessions,
            SessionReader reader,
            ClassificationService classifications,
            Catalogue catalogue,
            Outbox outbox,
            FloorConfig config,
            Clock clock) {
        this.sessions = sessions;
        this.reader = reader;
        this.classifications = classifications;
        this.catalogue = catalogue;
        this.outbox = outbox;
        this.config = config;
        this.clock = clock;
    }

    /** Refuses signals that are in no catalogue, and times that have not come. */
    void check(List<NewObservationData> added) {
        Instant now = clock.instant();
        for (int i = 0; i < added.size(); i++) {
            SignalCheck.require(catalogue, added.get(i).signal(), "/observations/" + i + "/signal");
            DeviceTimes.refuseFuture(
                    NewObservationData.observedAtPointer(i), added.get(i).observedAt(), now);
        }
    }

    /** Adds to a locked session what is not there yet, and calls the supervisor if that shows a group buyer. */
    Uni<Found> append(Mutiny.Session session, ShopperSession locked, List<NewObservationData> added, boolean made) {
        return sessions.observations(session, locked.id()).chain(before -> {
            List<Observation> fresh = FreshObservations.of(locked, before, added);
            return fresh.isEmpty()
                    ? found(session, locked, made)
                    : write(session, locked, fresh, before.size())
                            .chain(() -> reader.find(session, locked.id()))
                            .chain(changed -> found(session, changed, made))
                            .chain(found -> callIfGroupBuyer(session, found));
        });
    }

    private Uni<Void> write(Mutiny.Session session, ShopperSession locked, List<Observation> fresh, int before) {
        if (before + fresh.size() > MOST) {
            throw Refusal.unprocessable(
                    "SHOPPER_SESSION_FULL", "/observations", before, "At most " + MOST + " observations.");
        }
        Instant now = clock.instant();
        return sessions.append(session, locked.id(), fresh, now)
                .invoke(inserted -> {
                    if (inserted != fresh.size()) {
                        throw Refusal.conflict(
                                "ID_TAKEN", "An observation's id belongs to one of another session; make new ones.");
                    }
                })
                .chain(() -> sessions.touch(session, locked.id(), now));
    }

    /** The session with what its observations tell. */
    Uni<Found> found(Mutiny.Session session, ShopperSession of, boolean made) {
        return found(session, of, made, null);
    }

    /** What the observations of a session that ended told when that arrived. */
    Uni<Classification> answered(Mutiny.Session session, ShopperSession of) {
        return found(session, of, false, of.ended().confirmedAt()).map(Found::classification);
    }

    private Uni<Found> found(Mutiny.Session session, ShopperSession of, boolean made, Instant asOf) {
        return sessions.observations(session, of.id()).chain(observed -> classifications
                .classify(session, of.store(), asOf, ObservationLog.standing(observed, catalogue))
                .map(answer -> new Found(of, observed, answer, made)));
    }

    private Uni<Found> callIfGroupBuyer(Mutiny.Session session, Found found) {
        Classification answer = found.classification();
        if (answer.probability(ShopperType.GROUP_BUYER) < config.callSupervisorFrom()) {
            return Uni.createFrom().item(found);
        }
        return callSupervisor(
                        session, found.session(), ShopperType.GROUP_BUYER, answer.probability(ShopperType.GROUP_BUYER))
                .chain(() -> reader.find(session, found.session().id()))
                .map(told -> new Found(told, found.observations(), answer, found.made()));
    }

    /** Tells the supervisor, once in a session. */
    Uni<Void> callSupervisor(Mutiny.Session session, ShopperSession of, ShopperType type, double probability) {
        if (of.supervisorToldAt() != null) {
            return Uni.createFrom().voidItem();
        }
        Instant now = clock.instant();
        return sessions.noteSupervisorTold(session, of.id(), now)
                .chain(() -> outbox.append(session, ShopperEvents.called(of, type, probability, now)));
    }
}
