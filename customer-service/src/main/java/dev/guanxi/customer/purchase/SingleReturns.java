package dev.guanxi.customer.purchase;

import dev.guanxi.customer.purchase.References.Archive;
import dev.guanxi.platform.creation.Made;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.hibernate.reactive.mutiny.Mutiny;

/** The return that a request tells of: recorded, or found where an earlier request recorded it (C8). */
@Singleton
final class SingleReturns {

    private final PurchaseRecorder recorder;
    private final ReturnReader reader;
    private final References references;

    SingleReturns(PurchaseRecorder recorder, ReturnReader reader, References references) {
        this.recorder = recorder;
        this.reader = reader;
        this.references = references;
    }

    /**
     * Records a return; sent again with the same content it is what is there. Refused (in the result) where it credits more
     * than was paid.
     *
     * @param matchable which purchases the pieces may have been bought in
     */
    Uni<Made<PurchaseReturn>> record(Mutiny.Session session, NewReturn wanted, Predicate<UUID> matchable) {
        return recorder.recordReturns(session, List.of(wanted), matchable)
                .chain(recorded ->
                        recorded.isEmpty() ? repeated(session, wanted) : priced(session, wanted, recorded.get(0)));
    }

    /** More is not credited than was paid, whether the purchases were named or found. */
    private Uni<Made<PurchaseReturn>> priced(Mutiny.Session session, NewReturn wanted, PurchaseReturn made) {
        return reader.overpaid(session, made.id()).map(overpaid -> {
            if (overpaid != null) {
                throw ReturnCheck.overpaid(wanted, made, overpaid);
            }
            return new Made<>(made, true);
        });
    }

    private Uni<Made<PurchaseReturn>> repeated(Mutiny.Session session, NewReturn wanted) {
        return references
                .standing(session, Archive.RETURNS, wanted)
                .chain(taken -> reader.find(session, taken.id()).invoke(found -> {
                    if (!taken.saysTheSame() && !wanted.says(found)) {
                        throw References.refusal(wanted.reference(), taken.id());
                    }
                }))
                .map(found -> new Made<>(found, false));
    }
}
