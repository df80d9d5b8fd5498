package dev.guanxi.loyalty.ledger;

import dev.guanxi.loyalty.ledger.Earning.Outcome;
import dev.guanxi.loyalty.storage.Rows;
import dev.guanxi.platform.persistence.ArrayRows;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** The ledger's tables, read and written in sets. */
@Singleton
final class LedgerStore {

    private static final String OF_IDS = "any(cast(cast(:ids as text) as uuid[]))";
    private static final String FROM_ROWS = " from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as r(";

    private static final String ADD_EARNINGS =
            "insert into earning (program_id, purchase_id, rule_version, outcome, lot_id)"
                    + " select *" + FROM_ROWS
                    + "program_id uuid, purchase_id uuid, rule_version int, outcome text, lot_id uuid)";

    private static final String PUT_LOTS =
            "insert into lot (id, program_id, customer_id, given, reversed, expired, valid_from, expires_at, closed)"
                    + " select *" + FROM_ROWS
                    + "id uuid, program_id uuid, customer_id uuid, given bigint, reversed bigint, expired bigint,"
                    + " valid_from timestamptz, expires_at timestamptz, closed boolean)"
                    + " on conflict (id) do update set reversed = excluded.reversed, expired = excluded.expired,"
                    + " closed = excluded.closed";

    private static final String ADD_ENTRIES =
            "insert into entry (id, program_id, customer_id, lot_id, kind, points, lapsed, base, purchase_id, return_id,"
                    + " lines, effective_at, recorded_at) select *" + FROM_ROWS
                    + "id uuid, program_id uuid, customer_id uuid, lot_id uuid, kind text, points bigint, lapsed bigint,"
                    + " base numeric, purchase_id uuid, return_id uuid, lines jsonb, effective_at timestamptz,"
                    + " recorded_at timestamptz)";

    private static final String PUT_BALANCES =
            "insert into member (program_id, customer_id, balance, earned, reversed, expired) select *" + FROM_ROWS
                    + "program_id uuid, customer_id uuid, balance bigint, earned bigint, reversed bigint, expired bigint)"
                    + " on conflict (program_id, customer_id) do update set balance = excluded.balance,"
                    + " earned = excluded.earned, reversed = excluded.reversed, expired = excluded.expired";

    private static final String EARNINGS =
            "select program_id, purchase_id, rule_version, outcome, lot_id from earning where purchase_id = " + OF_IDS;

    static final String LOT_COLUMNS =
            "select l.id, l.program_id, l.customer_id, l.given, l.reversed, l.expired, l.valid_from, l.expires_at, l.closed";

    private static final String BALANCES =
            "select program_id, customer_id, balance, earned, reversed, expired from member where customer_id = "
                    + OF_IDS;

    private static final String REVERSALS =
            "select e.id, e.program_id, e.customer_id, e.lot_id, e.kind, e.points, e.lapsed, e.base, e.purchase_id,"
                    + " e.return_id, e.lines, e.effective_at, e.recorded_at"
                    + " from earning g join entry e on e.lot_id = g.lot_id and e.kind = 'REVERSE'"
                    + " where g.purchase_id = " + OF_IDS
                    + " and e.return_id = any(cast(cast(:returns as text) as uuid[]))";

    private final Rows rows;

    LedgerStore(Rows rows) {
        this.rows = rows;
    }

    Uni<List<EarningRow>> earnings(Mutiny.Session session, Collection<UUID> purchases) {
        return rows.read(session, EarningRow.class, EARNINGS, Map.of("ids", ArrayRows.text(purchases)));
    }

    Uni<List<LotRow>> lots(Mutiny.Session session, Collection<UUID> purchases) {
        String sql = LOT_COLUMNS + " from earning e join lot l on l.id = e.lot_id where e.purchase_id = " + OF_IDS;
        return rows.read(session, LotRow.class, sql, Map.of("ids", ArrayRows.text(purchases)));
    }

    Uni<List<Balance>> balances(Mutiny.Session session, Collection<UUID> customers) {
        return rows.read(session, Balance.class, BALANCES, Map.of("ids", ArrayRows.text(customers)));
    }

    /** What these returns took from the lots of these purchases. */
    Uni<List<Posting>> reversals(Mutiny.Session session, Collection<UUID> purchases, Collection<UUID> returns) {
        return rows.read(
                session,
                Posting.class,
                REVERSALS,
                Map.of("ids", ArrayRows.text(purchases), "returns", ArrayRows.text(returns)));
    }

    Uni<Void> write(Mutiny.Session session, Bookkeeping books) {
        return rows.write(session, PUT_LOTS, books.changedLots())
                .chain(() -> rows.write(session, ADD_EARNINGS, books.newEarnings()))
                .chain(() -> rows.write(session, ADD_ENTRIES, books.postings()))
                .chain(() -> rows.write(session, PUT_BALANCES, books.changedBalances()));
    }

    /** An earning and the id of its lot. */
    record EarningRow(UUID programId, UUID purchaseId, int ruleVersion, Outcome outcome, UUID lotId) {

        static EarningRow of(Earning earning, UUID lotId) {
            return new EarningRow(
                    earning.programId(), earning.purchaseId(), earning.ruleVersion(), earning.outcome(), lotId);
        }

        Earning earning(LotRow lot) {
            return new Earning(programId, purchaseId, ruleVersion, outcome, lot == null ? null : lot.lot());
        }
    }

    /** A lot and whose it is. */
    record LotRow(
            UUID id,
            UUID programId,
            UUID customerId,
            long given,
            long reversed,
            long expired,
            Instant validFrom,
            Instant expiresAt,
            boolean closed) {

        static LotRow of(UUID id, UUID programId, UUID customerId, Lot lot) {
            return new LotRow(
                    id,
                    programId,
                    customerId,
                    lot.given(),
                    lot.reversed(),
                    lot.expired(),
                    lot.validFrom(),
                    lot.expiresAt(),
                    lot.closed());
        }

        Lot lot() {
            return new Lot(given, reversed, expired, validFrom, expiresAt, closed);
        }
    }
}
