package dev.guanxi.segmentation.tier;

import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.http.Page;
import dev.guanxi.platform.persistence.Transactions;
import dev.guanxi.platform.problem.Refusal;
import dev.guanxi.segmentation.tier.TierModelRepository.Version;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

/** The tier models; each public method is one transaction. */
@ApplicationScoped
class TierModelService {

    private final Transactions transactions;
    private final TierModelRepository models;
    private final Clock clock;

    TierModelService(Transactions transactions, TierModelRepository models, Clock clock) {
        this.transactions = transactions;
        this.models = models;
        this.clock = clock;
    }

    /** A version and the one that the next run uses. */
    record Found(Version version, int newest) {}

    /** What a version says otherwise than the one before; nothing for the first. */
    record Changed(int version, Integer comparedWith, List<TierModelDifference.Change> changes) {}

    Uni<Found> current() {
        return transactions.write(models::current).map(found -> new Found(found, found.number()));
    }

    Uni<Found> get(int number) {
        return transactions.write(session -> models.current(session)
                .chain(newest -> known(session, number).map(found -> new Found(found, newest.number()))));
    }

    /** All versions, the newest first. */
    Uni<Page<Found>> list(Cursor after, int limit) {
        int before = after == null ? Integer.MAX_VALUE : after.read(0, Integer::valueOf);
        return transactions.write(session -> models.current(session).chain(newest -> models.list(session, before, limit)
                .map(found -> Page.of(found, limit, last -> Cursor.of(last.number()))
                        .map(version -> new Found(version, newest.number())))));
    }

    Uni<Changed> changes(int number) {
        return transactions.read(session -> known(session, number).chain(version -> models.find(session, number - 1)
                .map(before -> before == null
                        ? new Changed(number, null, List.of())
                        : new Changed(
                                number,
                                before.number(),
                                TierModelDifference.between(before.model(), version.model())))));
    }

    /**
     * Makes the next version, unless nothing is changed.
     *
     * @param change from the current version to what shall hold; may refuse
     */
    Uni<Found> change(String caller, Function<Version, TierModelData> change) {
        return transactions
                .write(session -> models.currentForChange(session).chain(current -> {
                    TierModelData wanted = change.apply(current);
                    TierModel model = wanted.checked("");
                    return model.equals(current.model())
                            ? Uni.createFrom().item(current)
                            : add(
                                    session,
                                    new Version(
                                            current.number() + 1,
                                            model,
                                            caller,
                                            wanted.reason(),
                                            clock.instant().truncatedTo(ChronoUnit.MICROS)));
                }))
                .map(found -> new Found(found, found.number()));
    }

    private Uni<Version> add(Mutiny.Session session, Version version) {
        return models.add(session, version).replaceWith(version);
    }

    private Uni<Version> known(Mutiny.Session session, int number) {
        return models.find(session, number)
                .onItem()
                .ifNull()
                .failWith(() -> Refusal.unknown("TIER_MODEL_UNKNOWN", "No tier model has the version " + number + "."));
    }
}
