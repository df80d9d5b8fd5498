package dev.guanxi.segmentation.value.fit;

import dev.guanxi.platform.Ids;
import dev.guanxi.platform.persistence.JsonRows;
import dev.guanxi.segmentation.persistence.Row;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Leads fits through their life, and sees to it that one instance works on a fit at a time. */
@ApplicationScoped
class ValueFitRepository {

    private static final String INSERT = """
            insert into value_fit (id, model, calibration_end, holdout_days, currency, unit, horizon_days, discount_rate,
                                   state, stage, requested_by, requested_at)
            values (:id, :model, :calibrationEnd, :holdout, :currency, :unit, :horizon, :rate,
                    'RUNNING', 'WAITING', :caller, :now)
            on conflict do nothing""";

    /** Longer than any single step takes with millions of customers, so that nobody takes over what is being worked on. */
    private static final String LEASE = "now() + interval '10 minutes'";

    private static final String CLAIM =
            "update value_fit set lease_owner = :owner, lease_until = " + LEASE + """
            , stage = 'GATHERING', valued = 0
            where id = (select id from value_fit where state = 'RUNNING' and (lease_until is null or lease_until < now())
                        order by id limit 1 for update skip locked)
            returning id,\s""" + ValueFitReader.PLAN;

    private static final String ADVANCE = "update value_fit set lease_until = " + LEASE + """
            , stage = :stage, customers = coalesce(:customers, customers), valued = valued + :valued
            where id = :id and lease_owner = :owner and state = 'RUNNING'""";

    private static final String FINISH = """
            update value_fit set state = :state, stage = case when :state = 'DONE' then 'FINISHED' else stage end,
              usable = :usable, result = cast(cast(:result as text) as jsonb), failure = :failure, finished_at = :now,
              lease_owner = null, lease_until = null
            where id = :id and lease_owner = :owner and state = 'RUNNING'""";

    private final JsonRows rows;

    ValueFitRepository(JsonRows rows) {
        this.rows = rows;
    }

    /** A fit to work on, held by an owner made for it. */
    record Lease(UUID id, UUID owner, FitPlan plan) {}

    /** Another instance works on the fit now. */
    static final class LeaseLost extends RuntimeException {

        LeaseLost(UUID id) {
            super("Another instance took over value fit " + id, null, false, false);
        }
    }

    /** Whether it was not there before. */
    Uni<Boolean> insert(Mutiny.Session session, UUID id, FitPlan plan, String caller, Instant now) {
        return session.createNativeQuery(INSERT)
                .setParameter("id", id)
                .setParameter("model", plan.model().name())
                .setParameter("calibrationEnd", plan.calibrationEnd())
                .setParameter("holdout", plan.holdoutDays())
                .setParameter("currency", plan.currency())
                .setParameter("unit", plan.unit().name())
                .setParameter("horizon", plan.horizon().days())
                .setParameter("rate", plan.horizon().discountRate())
                .setParameter("caller", caller)
                .setParameter("now", Row.parameter(now))
                .executeUpdate()
                .map(inserted -> inserted == 1);
    }

    /** The oldest fit that nobody works on, null if there is none. */
    Uni<Lease> claim(Mutiny.Session session) {
        UUID owner = Ids.next();
        return session.createNativeQuery(CLAIM, Object[].class)
                .setParameter("owner", owner)
                .getSingleResultOrNull()
                .map(columns -> columns == null ? null : lease(owner, new Row(columns)));
    }

    /**
     * Tells how far the work is, in the transaction of a step of it; refuses if the lease has gone to another.
     *
     * @param customers how many there are; null if that is known already
     * @param valued how many were valued in this step
     */
    Uni<Void> advance(Mutiny.Session session, Lease lease, FitStage stage, Long customers, int valued) {
        return session.createNativeQuery(ADVANCE)
                .setParameter("stage", stage.name())
                .setParameter("customers", customers)
                .setParameter("valued", valued)
                .setParameter("id", lease.id())
                .setParameter("owner", lease.owner())
                .executeUpdate()
                .invoke(updated -> held(lease, updated))
                .replaceWithVoid();
    }

    Uni<Void> done(Mutiny.Session session, Lease lease, FitResult result, Instant now) {
        return finish(session, lease, FitState.DONE, result, null, now);
    }

    Uni<Void> failed(Mutiny.Session session, Lease lease, String failure, Instant now) {
        return finish(session, lease, FitState.FAILED, null, failure, now);
    }

    private Uni<Void> finish(
            Mutiny.Session session, Lease lease, FitState state, FitResult result, String failure, Instant now) {
        return session.createNativeQuery(FINISH)
                .setParameter("state", state.name())
                .setParameter("usable", result != null && result.usable())
                .setParameter("result", result == null ? null : rows.of(result))
                .setParameter("failure", failure)
                .setParameter("now", Row.parameter(now))
                .setParameter("id", lease.id())
                .setParameter("owner", lease.owner())
                .executeUpdate()
                .invoke(updated -> held(lease, updated))
                .replaceWithVoid();
    }

    private static void held(Lease lease, int updated) {
        if (updated == 0) {
            throw new LeaseLost(lease.id());
        }
    }

    private static Lease lease(UUID owner, Row row) {
        return new Lease(row.uuid(0), owner, ValueFitReader.plan(row, 1));
    }
}
