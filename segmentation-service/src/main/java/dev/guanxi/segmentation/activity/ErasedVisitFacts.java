package dev.guanxi.segmentation.activity;

import dev.guanxi.platform.event.EventRows;
import dev.guanxi.platform.event.IncomingEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Visits of people who were erased (C17) that are heard of only afterwards: whose they are shows now, so what was noted at
 * them goes now. Who erases and who files visits keep out of each other's way, so that neither misses the other.
 */
@ApplicationScoped
public class ErasedVisitFacts {

    /** Any number, as long as nothing else in this database uses it. */
    private static final long KEY = 8082_0017L;

    /** What takes the place of texts about people who were erased. */
    public static final String ERASED = "Erased person";

    private static final String FORGET = """
            update checklist_tick t set note = :erased
            from jsonb_to_recordset(cast(cast(:batch as text) as jsonb)) as e("appointmentId" uuid, "customerId" uuid)
            join checklist c on c.visit_id = e."appointmentId"
            left join alias a on a.id = e."customerId"
            where t.checklist_id = c.id and t.note is not null
              and exists (select from erased_account g where g.customer_id in (e."customerId", a.root_id))""";

    private static final EventRows ROWS = EventRows.of("appointmentId", "customerId");

    /** Until the transaction ends, nobody files visits. */
    public Uni<Void> holdOff(Mutiny.Session session) {
        return lock(session, "pg_advisory_xact_lock");
    }

    /** Until the transaction ends, nobody is erased. */
    Uni<Void> hold(Mutiny.Session session) {
        return lock(session, "pg_advisory_xact_lock_shared");
    }

    Uni<Void> forget(Mutiny.Session session, List<IncomingEvent> visits) {
        return session.createNativeQuery(FORGET)
                .setParameter("batch", ROWS.json(visits))
                .setParameter("erased", ERASED)
                .executeUpdate()
                .replaceWithVoid();
    }

    private static Uni<Void> lock(Mutiny.Session session, String function) {
        return session.createNativeQuery("select cast(" + function + "(" + KEY + ") as text)", String.class)
                .getSingleResult()
                .replaceWithVoid();
    }
}
