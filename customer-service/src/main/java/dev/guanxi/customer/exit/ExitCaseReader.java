package dev.guanxi.customer.exit;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.guanxi.customer.access.EmployeeKey;
import dev.guanxi.customer.access.Scope;
import dev.guanxi.customer.prospect.CreditRecord;
import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.persistence.Columns;
import dev.guanxi.platform.persistence.Conditions;
import dev.guanxi.platform.persistence.JsonColumns;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads cases. */
@Singleton
final class ExitCaseReader {

    private static final String CASES = """
            select id, version, customer_id, dealer_id, detection, scan_id, state, reason, competitor, value_lost, currency,
                   value_stated, credit_record, owner, cast(win_back_by as text), cast(attempts as text), outcome, purchase_id,
                   last_purchase_at, opened_at, closed_at, changed_at
            from exit_case""";

    private static final TypeReference<List<Attempt>> ATTEMPTS = new TypeReference<>() {};

    private final JsonColumns json;

    ExitCaseReader(JsonColumns json) {
        this.json = json;
    }

    /** The case, null if there is none. */
    Uni<ExitCase> find(Mutiny.Session session, UUID id) {
        return one(session, CASES + " where id = :id", id);
    }

    /** Reads a case to change it, and makes others wait who want to do the same. */
    Uni<ExitCase> findForChange(Mutiny.Session session, UUID id) {
        return one(session, CASES + " where id = :id for update", id);
    }

    private Uni<ExitCase> one(Mutiny.Session session, String query, UUID id) {
        return session.createNativeQuery(query, Object[].class)
                .setParameter("id", id)
                .getSingleResultOrNull()
                .map(row -> row == null ? null : exitCase(row));
    }

    Uni<List<ExitCase>> findAll(Mutiny.Session session, Collection<UUID> ids) {
        return session.createNativeQuery(CASES + " where id in (:ids) order by id", Object[].class)
                .setParameter("ids", ids)
                .getResultList()
                .map(this::exitCases);
    }

    /** One more case than the limit, the newest first. */
    Uni<List<ExitCase>> list(Mutiny.Session session, Scope scope, ExitCaseFilter filter, Cursor after, int limit) {
        Conditions where = new Conditions()
                .and("dealer_id = :dealer", scope.dealerId())
                .and("state = :state", filter.state, ExitState::name)
                .and("reason = :reason", filter.reason, ExitReason::name)
                .and("employee_key(owner) = :owner", filter.owner, EmployeeKey::of)
                .and("customer_id = :customer", filter.customerId)
                .and("win_back_by < :before", filter.winBackBefore)
                .and("id < :after", after, cursor -> cursor.uuid(0));
        return where.bind(session.createNativeQuery(
                        CASES + " where " + where + " order by id desc limit " + (limit + 1), Object[].class))
                .getResultList()
                .map(this::exitCases);
    }

    private List<ExitCase> exitCases(List<Object[]> rows) {
        return rows.stream().map(this::exitCase).toList();
    }

    private ExitCase exitCase(Object[] row) {
        return new ExitCase(
                (UUID) row[0],
                (Long) row[1],
                (UUID) row[2],
                (UUID) row[3],
                Detection.valueOf((String) row[4]),
                (UUID) row[5],
                ExitState.valueOf((String) row[6]),
                ExitReason.valueOf((String) row[7]),
                (String) row[8],
                Columns.decimal(row[9]),
                (String) row[10],
                (Boolean) row[11],
                row[12] == null ? null : CreditRecord.valueOf((String) row[12]),
                (String) row[13],
                row[14] == null ? null : LocalDate.parse((String) row[14]),
                json.read(row[15], ATTEMPTS),
                (String) row[16],
                (UUID) row[17],
                Columns.instant(row[18]),
                Columns.instant(row[19]),
                Columns.instant(row[20]),
                Columns.instant(row[21]));
    }
}
