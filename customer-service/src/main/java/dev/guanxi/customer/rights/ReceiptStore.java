package dev.guanxi.customer.rights;

import dev.guanxi.platform.persistence.ArrayRows;
import dev.guanxi.platform.persistence.JsonRows;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Writes receipts. A request whose last receipt comes is completed with it; receipts of one request take turns. */
@Singleton
final class ReceiptStore {

    private static final String ASK = """
            insert into data_subject_receipt (request_id, service, state)
            select :request, service, 'ASKED' from unnest(cast(cast(:services as text) as text[])) as service""";

    private static final String LOCK = """
            select id from data_subject_request
            where id in (select "requestId" from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as r("requestId" uuid))
            order by id for update""";

    /** Whoever erases the person waits, or is waited for. */
    private static final String HOLD_ERASURES = """
            select c.id from customer c join data_subject_request q on q.customer_id = c.id
            where q.id in (select "requestId" from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as r("requestId" uuid))
            order by c.id for key share of c""";

    /** What was told of a person before it was erased, and comes after it, is not kept. */
    private static final String ANSWER = """
            update data_subject_receipt t set state = 'ANSWERED', records = r.records, retained = r.retained,
              answered_at = :at, document = case when exists (
                select from data_subject_request q join data_subject_request e on e.customer_id = q.customer_id
                where q.id = t.request_id and e.kind = 'ERASURE' and e.state in ('IN_PROGRESS', 'COMPLETED')
                  and e.decided_at >= q.requested_at
                  and (e.contact_id is null or q.contact_id is null or e.contact_id = q.contact_id))
                then null else cast(r.document as text) end
            from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as r(
              "requestId" uuid, service text, records bigint, retained bigint, document jsonb)
            where t.request_id = r."requestId" and t.service = r.service and t.state = 'ASKED'""";

    private static final String COMPLETE = """
            update data_subject_request q set state = 'COMPLETED', completed_at = :at, version = version + 1
            where q.state = 'IN_PROGRESS'
              and q.id in (select "requestId" from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as r("requestId" uuid))
              and not exists (select from data_subject_receipt t where t.request_id = q.id and t.state = 'ASKED')""";

    private final JsonRows rows;

    ReceiptStore(JsonRows rows) {
        this.rows = rows;
    }

    /**
     * An answer.
     *
     * @param document as JSON, null where none was asked for
     */
    record Answer(UUID requestId, HoldingService service, long records, Long retained, Object document) {}

    /** Opens a receipt for every service. */
    Uni<Void> ask(Mutiny.Session session, UUID request) {
        return session.createNativeQuery(ASK)
                .setParameter("request", request)
                .setParameter("services", ArrayRows.text(List.of(HoldingService.values())))
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Takes answers; those that nobody waits for change nothing. */
    Uni<Void> answer(Mutiny.Session session, Collection<Answer> answers, Instant at) {
        String batch = rows.of(answers);
        return session.createNativeQuery(LOCK, UUID.class)
                .setParameter("rows", batch)
                .getResultList()
                .chain(() -> session.createNativeQuery(HOLD_ERASURES, UUID.class)
                        .setParameter("rows", batch)
                        .getResultList())
                .chain(() -> execute(session, ANSWER, batch, at))
                .chain(() -> execute(session, COMPLETE, batch, at));
    }

    private static Uni<Void> execute(Mutiny.Session session, String sql, String batch, Instant at) {
        return session.createNativeQuery(sql)
                .setParameter("rows", batch)
                .setParameter("at", at.atOffset(ZoneOffset.UTC))
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Documents by service, as JSON texts. */
    Uni<List<Object[]>> documents(Mutiny.Session session, UUID request) {
        return session.createNativeQuery("""
                        select service, document from data_subject_receipt
                        where request_id = :request and document is not null order by service""", Object[].class)
                .setParameter("request", request)
                .getResultList();
    }
}
