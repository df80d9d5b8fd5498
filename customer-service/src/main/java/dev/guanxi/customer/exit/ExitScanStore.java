package dev.guanxi.customer.exit;

import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.persistence.Columns;
import dev.guanxi.platform.persistence.Conditions;
import dev.guanxi.platform.persistence.JsonColumns;
import dev.guanxi.platform.persistence.JsonRows;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Scans and what they found, as rows. */
@Singleton
final class ExitScanStore {

    private static final String SCANS = """
            select id, as_of, preview, cast(limits as text), state, created_by, customers, silent, bought_since, known,
                   opened, failure, created_at, finished_at
            from exit_scan""";

    private static final String INSERT = """
            insert into exit_scan (id, as_of, preview, limits, state, created_by, created_at)
            values (:id, :asOf, :preview, cast(cast(:limits as text) as json), 'RUNNING', :caller, :now)
            on conflict do nothing""";

    private static final String INSERT_FINDINGS = """
            insert into exit_scan_finding (scan_id, customer_id, last_purchase_on, purchase_days, median_gap, gap_spread,
                                           allowed_days, silent_days)
            select :scan, r.* from json_to_recordset(cast(cast(:rows as text) as json)) as r(
              "customerId" uuid, "lastPurchaseOn" date, "purchaseDays" int, "medianGap" numeric, "gapSpread" int,
              "allowedDays" int, "silentDays" int)""";

    private static final String FINDINGS = """
            select customer_id, cast(last_purchase_on as text), purchase_days, median_gap, gap_spread, allowed_days,
                   silent_days
            from exit_scan_finding where scan_id = :scan and customer_id > :after order by customer_id limit :count""";

    private static final UUID FIRST = new UUID(0, 0);

    private final JsonRows rows;
    private final JsonColumns json;

    ExitScanStore(JsonRows rows, JsonColumns json) {
        this.rows = rows;
        this.json = json;
    }

    /** Whether it was not there before. */
    Uni<Boolean> insert(Mutiny.Session session, ExitScan scan) {
        return session.createNativeQuery(INSERT)
                .setParameter("id", scan.id())
                .setParameter("asOf", scan.asOf().atOffset(ZoneOffset.UTC))
                .setParameter("preview", scan.preview())
                .setParameter("limits", json.write(scan.limits()))
                .setParameter("caller", scan.requestedBy())
                .setParameter("now", scan.createdAt().atOffset(ZoneOffset.UTC))
                .executeUpdate()
                .map(inserted -> inserted == 1);
    }

    /** The scan, null if there is none. */
    Uni<ExitScan> find(Mutiny.Session session, UUID id) {
        return session.createNativeQuery(SCANS + " where id = :id", Object[].class)
                .setParameter("id", id)
                .getSingleResultOrNull()
                .map(row -> row == null ? null : scan(row));
    }

    /** One more scan than the limit, the newest first. */
    Uni<List<ExitScan>> list(Mutiny.Session session, Cursor after, int limit) {
        Conditions where = new Conditions().and("id < :after", after, cursor -> cursor.uuid(0));
        return where.bind(session.createNativeQuery(
                        SCANS + " where " + where + " order by id desc limit " + (limit + 1), Object[].class))
                .getResultList()
                .map(found -> found.stream().map(this::scan).toList());
    }

    Uni<Void> insertFindings(Mutiny.Session session, UUID scanId, List<Finding> findings) {
        if (findings.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return session.createNativeQuery(INSERT_FINDINGS)
                .setParameter("scan", scanId)
                .setParameter("rows", rows.of(findings))
                .executeUpdate()
                .replaceWithVoid();
    }

    /** One more finding than the limit, in order of the customers' ids. */
    Uni<List<Finding>> findings(Mutiny.Session session, UUID scanId, Cursor after, int limit) {
        return session.createNativeQuery(FINDINGS, Object[].class)
                .setParameter("scan", scanId)
                .setParameter("after", after == null ? FIRST : after.uuid(0))
                .setParameter("count", limit + 1)
                .getResultList()
                .map(found -> found.stream().map(ExitScanStore::finding).toList());
    }

    private static Finding finding(Object[] row) {
        return new Finding(
                (UUID) row[0],
                LocalDate.parse((String) row[1]),
                (Integer) row[2],
                (BigDecimal) row[3],
                (Integer) row[4],
                (Integer) row[5],
                (Integer) row[6]);
    }

    private ExitScan scan(Object[] row) {
        return new ExitScan(
                (UUID) row[0],
                Columns.instant(row[1]),
                (Boolean) row[2],
                limits((String) row[3]),
                ScanState.valueOf((String) row[4]),
                (String) row[5],
                (Long) row[6],
                (Long) row[7],
                (Long) row[8],
                (Long) row[9],
                (Long) row[10],
                (String) row[11],
                Columns.instant(row[12]),
                Columns.instant(row[13]));
    }

    RhythmLimits limits(String text) {
        return json.read(text, RhythmLimits.class);
    }
}
