package dev.guanxi.customer.exit;

import dev.guanxi.platform.persistence.JsonRows;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Writes cases, many in one statement: a scan and a single request take the same way. */
@Singleton
final class ExitCaseStore {

    private static final String ROWS = """
            json_to_recordset(cast(cast(:rows as text) as json)) as r(
              id uuid, version bigint, "customerId" uuid, "dealerId" uuid, detection text, "scanId" uuid, state text,
              reason text, competitor text, "valueLost" numeric, currency text, "valueStated" boolean, "creditRecord" text, owner text,
              "winBackBy" date, attempts jsonb, outcome text, "purchaseId" uuid, "lastPurchaseAt" timestamptz,
              "openedAt" timestamptz, "closedAt" timestamptz, "changedAt" timestamptz)""";

    private static final String INSERT = """
            insert into exit_case (id, version, customer_id, dealer_id, detection, scan_id, state, reason, competitor,
              value_lost, currency, value_stated, credit_record, owner, win_back_by, attempts, outcome, purchase_id, last_purchase_at,
              opened_at, closed_at, changed_at)
            select * from %s order by "customerId"
            on conflict do nothing returning id""".formatted(ROWS);

    private static final String UPDATE = """
            update exit_case e set version = r.version, state = r.state, reason = r.reason, competitor = r.competitor,
              value_lost = r."valueLost", currency = r.currency, value_stated = r."valueStated",
              credit_record = r."creditRecord", owner = r.owner,
              win_back_by = r."winBackBy", attempts = r.attempts, outcome = r.outcome, closed_at = r."closedAt",
              changed_at = r."changedAt"
            from %s where e.id = r.id""".formatted(ROWS);

    private final JsonRows rows;

    ExitCaseStore(JsonRows rows) {
        this.rows = rows;
    }

    /** Writes those whose id is new and whose customers have no open case; ids of those written. */
    Uni<Set<UUID>> insert(Mutiny.Session session, List<ExitCase> cases) {
        if (cases.isEmpty()) {
            return Uni.createFrom().item(Set.of());
        }
        return session.createNativeQuery(INSERT, UUID.class)
                .setParameter("rows", rows.of(cases))
                .getResultList()
                .map(HashSet::new);
    }

    /** Writes a case that is locked for the change. */
    Uni<Void> update(Mutiny.Session session, ExitCase changed) {
        return session.createNativeQuery(UPDATE)
                .setParameter("rows", rows.of(List.of(changed)))
                .executeUpdate()
                .replaceWithVoid();
    }
}
