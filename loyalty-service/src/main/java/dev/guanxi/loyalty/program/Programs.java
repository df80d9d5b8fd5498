package dev.guanxi.loyalty.program;

import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.hibernate.LockMode;
import org.hibernate.reactive.mutiny.Mutiny;

/** The programs there are. */
@Singleton
public final class Programs {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    /** What all programs earn by. */
    public Uni<List<EarningPlan>> plans(Mutiny.Session session) {
        return session.createSelectionQuery("from Program p left join fetch p.rules order by p.id", ProgramEntity.class)
                .getResultList()
                .map(found -> found.stream().map(ProgramEntity::plan).toList());
    }

    /**
     * What a program earns by.
     *
     * @throws Refusal where there is no such program
     */
    public Uni<EarningPlan> plan(Mutiny.Session session, UUID id) {
        return find(session, id).map(ProgramEntity::plan);
    }

    /** @throws Refusal where there is no such program */
    Uni<ProgramEntity> find(Mutiny.Session session, UUID id) {
        return session.find(ProgramEntity.class, id).map(found -> known(found, id));
    }

    /** Reads a program to change it, and makes others wait who want to do the same. */
    Uni<ProgramEntity> findForChange(Mutiny.Session session, UUID id) {
        return session.find(ProgramEntity.class, id, LockMode.PESSIMISTIC_WRITE).map(found -> known(found, id));
    }

    /** One more program than the limit, in the order in which they were set up. */
    Uni<List<ProgramEntity>> list(Mutiny.Session session, Cursor after, int limit) {
        return session.createSelectionQuery("""
                        from Program p left join fetch p.rules where p.id in (
                        select d.id from Program d where d.id > :after order by d.id limit\s""" + (limit + 1) + ") order by p.id", ProgramEntity.class)
                .setParameter("after", after == null ? BEFORE_ALL : after.uuid(0))
                .getResultList();
    }

    private static ProgramEntity known(ProgramEntity found, UUID id) {
        if (found == null) {
            throw Refusal.unknown("PROGRAM_UNKNOWN", "No program has the id " + id + ".");
        }
        return found;
    }
}
