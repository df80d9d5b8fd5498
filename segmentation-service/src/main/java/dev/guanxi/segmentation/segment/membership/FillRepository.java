package dev.guanxi.segmentation.segment.membership;

import dev.guanxi.platform.Ids;
import dev.guanxi.segmentation.persistence.Row;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Where fills stand, and who works on them. */
@ApplicationScoped
class FillRepository {

    private static final UUID FIRST = new UUID(0, 0);

    private static final String REQUEST = """
            insert into segment_fill
              (segment_id, generation, state, last_customer, done, total, requested_at)
            values (:segment, 1, 'WAITING', :first, 0, (select count(*) from account), now())
            on conflict (segment_id) do update
            set generation = segment_fill.generation + 1, state = 'WAITING', last_customer = :first, done = 0,
                total = excluded.total, lease = null, leased_until = null, requested_at = now(), finished_at = null,
                reason = null""";

    private static final String REPEAT = REQUEST + " where segment_fill.state in ('DONE', 'FAILED')";

    private static final String CLAIM = """
            update segment_fill f set state = 'RUNNING', lease = :lease, leased_until = now()
              + case when f.last_customer = :first then interval '1 minute' else interval '15 seconds' end
            from segment s
            where s.id = f.segment_id and f.segment_id = (
              select segment_id from segment_fill
              where state in ('WAITING', 'RUNNING') and (leased_until is null or leased_until < now())
              order by requested_at limit 1 for update skip locked)
            returning f.segment_id, s.code, f.generation, f.last_customer""";

    private static final String ADVANCE = """
            update segment_fill set done = done + :done, last_customer = :last,
              leased_until = now() + interval '15 seconds'
            where segment_id = :segment and generation = :generation and lease = :lease""";

    private static final String FINISH = """
            update segment_fill set state = :state, lease = null, leased_until = null, finished_at = now(),
              total = greatest(total, done)
            where segment_id = :segment and generation = :generation and lease = :lease""";

    private static final String NOTE = """
            update segment_fill set reason = left(cast(:reason as text), 1000)
            where segment_id = :segment and generation = :generation and lease = :lease""";

    /**
     * The right to work on a fill.
     *
     * @param last customers up to this one are done
     */
    record Lease(UUID segmentId, String code, long generation, UUID lease, UUID last) {

        boolean isAtTheBeginning() {
            return FIRST.equals(last);
        }

        Lease upTo(UUID customer) {
            return new Lease(segmentId, code, generation, lease, customer);
        }
    }

    /** A fill from the beginning; one under way for an older rule ends. */
    Uni<Void> request(Mutiny.Session session, UUID segment) {
        return request(session, REQUEST, segment);
    }

    /** The same where none waits or is under way. */
    Uni<Void> repeat(Mutiny.Session session, UUID segment) {
        return request(session, REPEAT, segment);
    }

    private static Uni<Void> request(Mutiny.Session session, String sql, UUID segment) {
        return session.createNativeQuery(sql)
                .setParameter("segment", segment)
                .setParameter("first", FIRST)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** The oldest fill that nobody works on; null if there is none. */
    Uni<Lease> claim(Mutiny.Session session) {
        UUID lease = Ids.next();
        return session.createNativeQuery(CLAIM, Object[].class)
                .setParameter("lease", lease)
                .setParameter("first", FIRST)
                .getSingleResultOrNull()
                .map(columns -> columns == null ? null : lease(new Row(columns), lease));
    }

    /** False if the lease has gone to another, or the fill has started over. */
    Uni<Boolean> advance(Mutiny.Session session, Lease lease, int done) {
        return session.createNativeQuery(ADVANCE)
                .setParameter("done", done)
                .setParameter("last", lease.last())
                .setParameter("segment", lease.segmentId())
                .setParameter("generation", lease.generation())
                .setParameter("lease", lease.lease())
                .executeUpdate()
                .map(updated -> updated == 1);
    }

    /** Why it failed, or what went wrong on the way. */
    Uni<Void> note(Mutiny.Session session, Lease lease, String reason) {
        return session.createNativeQuery(NOTE)
                .setParameter("reason", reason)
                .setParameter("segment", lease.segmentId())
                .setParameter("generation", lease.generation())
                .setParameter("lease", lease.lease())
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Void> finish(Mutiny.Session session, Lease lease, String state) {
        return session.createNativeQuery(FINISH)
                .setParameter("state", state)
                .setParameter("segment", lease.segmentId())
                .setParameter("generation", lease.generation())
                .setParameter("lease", lease.lease())
                .executeUpdate()
                .replaceWithVoid();
    }

    private static Lease lease(Row row, UUID lease) {
        return new Lease(row.uuid(0), row.text(1), row.number(2), lease, row.uuid(3));
    }
}
