package dev.guanxi.segmentation.shopper.floor;

import dev.guanxi.platform.persistence.Transactions;
import dev.guanxi.platform.problem.Refusal;
import dev.guanxi.segmentation.shopper.answer.ClassificationService;
import dev.guanxi.segmentation.shopper.floor.SessionService.Found;
import dev.guanxi.segmentation.shopper.floor.SessionService.Viewer;
import dev.guanxi.segmentation.shopper.signal.Catalogue;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** How sessions end: with what was confirmed, what had been answered before it, and who is told. */
@Singleton
class OutcomeService {

    private final Transactions transactions;
    private final SessionReader reader;
    private final SessionRepository sessions;
    private final ObservationService observations;
    private final ClassificationService classifications;
    private final Catalogue catalogue;
    private final OutcomeNews news;
    private final Clock clock;

    OutcomeService(
            Transactions transactions,
            SessionReader reader,
            SessionRepository sessions,
            ObservationService observations,
            ClassificationService classifications,
            Catalogue catalogue,
            OutcomeNews news,
            Clock clock) {
        this.transactions = transactions;
        this.reader = reader;
        this.sessions = sessions;
        this.observations = observations;
        this.classifications = classifications;
        this.catalogue = catalogue;
        this.news = news;
        this.clock = clock;
    }

    /** Ends a session; a repeat that says the same changes nothing. */
    Uni<Found> end(Viewer viewer, UUID id, OutcomeData said) {
        said.check();
        said.requireProspect();
        return transactions.write(session -> reader.findForChange(session, id)
                .map(found -> SessionService.reached(viewer, found, id))
                .chain(found -> found.ended() == null
                        ? end(session, found, said)
                        : Uni.createFrom().item(repeated(found, said)))
                .chain(() -> reader.find(session, id))
                .chain(found -> observations.found(session, found, false)));
    }

    private static ShopperSession repeated(ShopperSession found, OutcomeData said) {
        if (!found.ended().fingerprint().equals(said.fingerprint())) {
            throw Refusal.conflict(
                    "SHOPPER_SESSION_ENDED", "The session has ended with another outcome: an outcome counts once.");
        }
        return found;
    }

    private Uni<ShopperSession> end(Mutiny.Session session, ShopperSession open, OutcomeData said) {
        Instant now = clock.instant();
        DeviceTimes.refuseFuture("/endedAt", said.endedAt(), now);
        DeviceTimes.refuseBeforeStart("/endedAt", said.endedAt(), open.startedAt());
        Instant endedAt = DeviceTimes.later(said.endedAt() == null ? now : said.endedAt(), open.startedAt());
        return sessions.observations(session, open.id()).chain(observed -> {
            var standing = ObservationLog.standing(observed, catalogue);
            return classifications
                    .classify(session, open.store(), null, standing)
                    .call(answer -> sessions.end(
                            session,
                            open.id(),
                            said,
                            Prediction.of(answer, said.confirmedType()),
                            standing,
                            endedAt,
                            now))
                    .call(answer -> news.tell(session, open, said, answer, endedAt))
                    .replaceWith(open);
        });
    }
}
