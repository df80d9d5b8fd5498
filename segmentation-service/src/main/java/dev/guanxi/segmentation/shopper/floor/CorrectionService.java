package dev.guanxi.segmentation.shopper.floor;

import dev.guanxi.platform.Ids;
import dev.guanxi.platform.http.IdempotencyKeys;
import dev.guanxi.platform.persistence.Transactions;
import dev.guanxi.platform.problem.Refusal;
import dev.guanxi.segmentation.shopper.floor.SessionService.Viewer;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Outcomes that were confirmed and turned out to be otherwise. What was answered before stays as it was and is judged
 * anew by the type that holds; models count sessions, so the next version has unlearned the one and learned the other.
 */
@Singleton
class CorrectionService {

    private final Transactions transactions;
    private final SessionReader reader;
    private final CorrectionRepository corrections;
    private final ObservationService observations;
    private final OutcomeNews news;
    private final IdempotencyKeys idempotencyKeys;
    private final Clock clock;

    CorrectionService(
            Transactions transactions,
            SessionReader reader,
            CorrectionRepository corrections,
            ObservationService observations,
            OutcomeNews news,
            IdempotencyKeys idempotencyKeys,
            Clock clock) {
        this.transactions = transactions;
        this.reader = reader;
        this.corrections = corrections;
        this.observations = observations;
        this.news = news;
        this.idempotencyKeys = idempotencyKeys;
        this.clock = clock;
    }

    /** A correction and whether this request made it. */
    record Made(Correction correction, boolean made) {}

    /** Those of a session, the latest first. */
    Uni<List<Correction>> of(Viewer viewer, UUID id) {
        return transactions.read(session -> reader.find(session, id)
                .map(found -> SessionService.reached(viewer, found, id))
                .chain(found -> corrections.find(session, id)));
    }

    /**
     * Corrects the outcome of a session; a repeat with the same id or key changes nothing.
     *
     * @param expected refuses if the session's version is not the one that the caller read
     */
    Uni<Made> correct(Viewer viewer, UUID id, String key, NewCorrectionData asked, LongConsumer expected) {
        asked.said().check();
        UUID newId = asked.id() == null ? Ids.next() : asked.id();
        return transactions.write(session -> idempotencyKeys
                .claim(session, "correct-shopper-outcome", viewer.name(), key, asked, newId)
                .chain(own -> reader.findForChange(session, id)
                        .map(found -> SessionService.reached(viewer, found, id))
                        .chain(found -> corrections
                                .find(session, id)
                                .chain(before -> once(session, viewer, found, own, before, asked, expected)))));
    }

    private Uni<Made> once(
            Mutiny.Session session,
            Viewer viewer,
            ShopperSession found,
            UUID id,
            List<Correction> before,
            NewCorrectionData asked,
            LongConsumer expected) {
        Correction made =
                before.stream().filter(one -> one.id().equals(id)).findFirst().orElse(null);
        if (made == null) {
            expected.accept(found.version());
            CorrectionCheck.check(found, before, asked.said());
            return apply(session, viewer, found, id, asked).map(correction -> new Made(correction, true));
        }
        if (!made.fingerprint().equals(asked.fingerprint())) {
            throw Refusal.idTaken("correction", id);
        }
        return Uni.createFrom().item(new Made(made, false));
    }

    private Uni<Correction> apply(
            Mutiny.Session session, Viewer viewer, ShopperSession found, UUID id, NewCorrectionData asked) {
        Instant now = clock.instant();
        OutcomeData said = asked.said();
        ShopperSession.Ended ended = found.ended();
        Correction correction =
                new Correction(id, asked.reason().strip(), viewer.name(), now, asked.fingerprint(), ended.replaced());
        return observations
                .answered(session, found)
                .call(answer -> corrections.correct(
                        session, found.id(), correction, said, Prediction.of(answer, said.confirmedType())))
                .call(answer -> news.tell(session, found, said, answer, ended.at()))
                .replaceWith(correction);
    }
}
