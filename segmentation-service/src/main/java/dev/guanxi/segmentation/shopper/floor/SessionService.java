package dev.guanxi.segmentation.shopper.floor;

import dev.guanxi.platform.Ids;
import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.http.IdempotencyKeys;
import dev.guanxi.platform.http.Page;
import dev.guanxi.platform.persistence.Transactions;
import dev.guanxi.platform.problem.Refusal;
import dev.guanxi.segmentation.shopper.classifier.Classification;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Sessions on the floor; each public method is one transaction. */
@Singleton
class SessionService {

    private final Transactions transactions;
    private final SessionReader reader;
    private final SessionRepository sessions;
    private final ObservationService observations;
    private final IdempotencyKeys idempotencyKeys;
    private final Clock clock;

    SessionService(
            Transactions transactions,
            SessionReader reader,
            SessionRepository sessions,
            ObservationService observations,
            IdempotencyKeys idempotencyKeys,
            Clock clock) {
        this.transactions = transactions;
        this.reader = reader;
        this.sessions = sessions;
        this.observations = observations;
        this.idempotencyKeys = idempotencyKeys;
        this.clock = clock;
    }

    /**
     * Who asks.
     *
     * @param name the token's subject
     * @param seesAll whether other promoters' sessions are within reach
     */
    record Viewer(String name, boolean seesAll) {

        boolean reaches(ShopperSession session) {
            return seesAll || name.equals(session.promoter());
        }
    }

    /** A session with its observations and what they tell; {@code made} by this request. */
    record Found(ShopperSession session, List<Observation> observations, Classification classification, boolean made) {}

    /** A session that was asked for; {@code toldAnew} by a model that was learned since its version was made. */
    record Read(Found found, boolean toldAnew) {}

    /** Begins a session; a repeat with the same id or key answers with the first one's. */
    Uni<Found> begin(Viewer viewer, String key, NewSessionData asked) {
        UUID newId = asked.id() == null ? Ids.next() : asked.id();
        DeviceTimes.refuseFuture("/startedAt", asked.startedAt(), clock.instant());
        observations.check(asked.observations());
        return transactions.write(session -> idempotencyKeys
                .claim(session, "begin-shopper-session", viewer.name(), key, asked, newId)
                .chain(id -> insert(session, viewer, id, asked).chain(made -> reader.findForChange(session, id)
                        .invoke(found -> refuseOther(viewer, found, asked))
                        .chain(found -> observations.append(session, found, asked.observations(), made)))));
    }

    private Uni<Boolean> insert(Mutiny.Session session, Viewer viewer, UUID id, NewSessionData asked) {
        Instant now = clock.instant();
        Instant started = asked.startedAt() == null ? now : asked.startedAt();
        ShopperSession made =
                new ShopperSession(id, 1, asked.store(), viewer.name(), SessionState.OPEN, started, null, null);
        return sessions.insert(session, made, now);
    }

    private static void refuseOther(Viewer viewer, ShopperSession found, NewSessionData asked) {
        if (!viewer.name().equals(found.promoter()) || !asked.asksFor(found)) {
            throw Refusal.idTaken("shopper session", found.id());
        }
    }

    Uni<Read> get(Viewer viewer, UUID id) {
        return transactions.read(session -> reader.find(session, id)
                .map(found -> reached(viewer, found, id))
                .chain(found -> observations.found(session, found, false))
                .chain(found -> reader.isToldAnew(session, id).map(anew -> new Read(found, anew))));
    }

    Uni<Page<ShopperSession>> list(
            Viewer viewer, String store, String promoter, SessionState state, Cursor after, int limit) {
        String whose = viewer.seesAll() ? promoter : viewer.name();
        return transactions
                .read(session -> reader.list(session, store, whose, state, after, limit))
                .map(found -> Page.of(found, limit, last -> Cursor.of(last.id())));
    }

    /** Adds observations; those that are there already change nothing. */
    Uni<Found> observe(Viewer viewer, UUID id, List<NewObservationData> added) {
        observations.check(added);
        return transactions.write(session -> reader.findForChange(session, id)
                .map(found -> reached(viewer, found, id))
                .chain(found -> observations.append(session, found, added, false)));
    }

    /** The session, if it is there and within reach. */
    static ShopperSession reached(Viewer viewer, ShopperSession found, UUID id) {
        if (found == null || !viewer.reaches(found)) {
            throw Refusal.unknown("SHOPPER_SESSION_UNKNOWN", "No session of yours has the id " + id + ".");
        }
        return found;
    }
}
