package dev.guanxi.segmentation.tier;

import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.http.Page;
import dev.guanxi.platform.persistence.Transactions;
import dev.guanxi.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reading runs. */
@ApplicationScoped
class TierRunLookupService {

    private final Transactions transactions;
    private final TierRunReader reader;
    private final TierModelRepository models;

    TierRunLookupService(Transactions transactions, TierRunReader reader, TierModelRepository models) {
        this.transactions = transactions;
        this.reader = reader;
        this.models = models;
    }

    /** A run with the model that it used. */
    record Found(TierRun run, TierModel model) {}

    Uni<Found> get(UUID id) {
        return transactions.read(session -> reader.find(session, id).chain(run -> {
            if (run == null) {
                throw unknown(id);
            }
            return withModel(session, run);
        }));
    }

    Uni<Page<TierRun>> list(Cursor after, int limit) {
        return transactions
                .read(session -> reader.list(session, after, limit))
                .map(found -> Page.of(found, limit, last -> Cursor.of(last.startedAt(), last.id())));
    }

    static Refusal unknown(UUID id) {
        return Refusal.unknown("TIER_RUN_UNKNOWN", "There is no tier run " + id + ".");
    }

    /** By the model of a what-if, or by the version that it names. */
    Uni<Found> withModel(Mutiny.Session session, TierRun run) {
        return run.whatIf() == null
                ? models.find(session, run.modelVersion()).map(version -> new Found(run, version.model()))
                : Uni.createFrom().item(new Found(run, run.whatIf()));
    }
}
