package dev.guanxi.customer.purchase;

import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.persistence.Columns;
import dev.guanxi.platform.persistence.Conditions;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.Mutiny.SelectionQuery;

/** Reads returns with their lines, each list in one statement. */
@Singleton
final class ReturnReader {

    private static final String RETURNS = """
            select r.id, r.customer_id, r.dealer_id, r.system, r.reference, r.returned_at, r.currency, r.total,
                   l.number, l.sku, l.quantity, l.unit_price, l.amount, l.purchase_id, l.purchase_line
            from (%s) r join purchase_return_line l on l.return_id = r.id order by %s, l.number""";

    private static final String OVERPAID = """
            select l.number, b.unit_price
            from purchase_return_line l
            join purchase_line b on b.purchase_id = l.purchase_id and b.number = l.purchase_line
            where l.return_id = :id and l.unit_price > b.unit_price
            order by l.number limit 1""";

    private static final String NEWEST_FIRST = "r.returned_at desc, r.id desc";
    private static final String BY_ID = "r.id";

    private static final String OF_CUSTOMER = "customer_id = :of";
    private static final String OF_PURCHASE =
            "id in (select return_id from purchase_return_line where purchase_id = :of)";

    /** The return, null if there is none. */
    Uni<PurchaseReturn> find(Mutiny.Session session, UUID id) {
        return returns(select(session, "select * from purchase_return where id = :id")
                        .setParameter("id", id))
                .map(found -> found.isEmpty() ? null : found.get(0));
    }

    /** Those of the returns that are there. */
    Uni<List<PurchaseReturn>> findAll(Mutiny.Session session, Set<UUID> ids) {
        return returns(select(session, "select * from purchase_return where id in (:ids)")
                .setParameter("ids", ids));
    }

    /** The first line of a return that credits more per piece than was paid, null if there is none. */
    Uni<Overpaid> overpaid(Mutiny.Session session, UUID id) {
        return session.createNativeQuery(OVERPAID, Object[].class)
                .setParameter("id", id)
                .getSingleResultOrNull()
                .map(row -> row == null ? null : new Overpaid(number(row[0]), Columns.decimal(row[1])));
    }

    /** One more than the limit of a customer's returns, the newest first. */
    Uni<List<PurchaseReturn>> ofCustomer(Mutiny.Session session, UUID customerId, Cursor after, int limit) {
        return newestFirst(session, new Conditions(OF_CUSTOMER, customerId), after, limit);
    }

    /** One more than the limit of the returns that took pieces of a purchase, the newest first. */
    Uni<List<PurchaseReturn>> ofPurchase(Mutiny.Session session, UUID purchaseId, Cursor after, int limit) {
        return newestFirst(session, new Conditions(OF_PURCHASE, purchaseId), after, limit);
    }

    /** One more than the limit of the returns that meet the conditions, the newest first. */
    Uni<List<PurchaseReturn>> newestFirst(Mutiny.Session session, Conditions where, Cursor after, int limit) {
        where.and("(returned_at, id) < (:time, :id)", after, cursor -> cursor.instant(0), cursor -> cursor.uuid(1));
        String some = "select * from purchase_return where " + where + " order by returned_at desc, id desc limit "
                + (limit + 1);
        return returns(where.bind(select(session, some)));
    }

    /** One more than the limit of those that meet the conditions, in order of id. */
    Uni<List<PurchaseReturn>> inOrderOfId(Mutiny.Session session, Conditions where, int limit) {
        String some = "select * from purchase_return where " + where + " order by id limit " + (limit + 1);
        return returns(where.bind(session.createNativeQuery(RETURNS.formatted(some, BY_ID), Object[].class)));
    }

    private static SelectionQuery<Object[]> select(Mutiny.Session session, String some) {
        return session.createNativeQuery(RETURNS.formatted(some, NEWEST_FIRST), Object[].class);
    }

    private static Uni<List<PurchaseReturn>> returns(SelectionQuery<Object[]> query) {
        return query.getResultList().map(rows -> {
            Map<UUID, PurchaseReturn> returns = new LinkedHashMap<>();
            rows.forEach(row -> returns.computeIfAbsent((UUID) row[0], id -> purchaseReturn(id, row))
                    .lines()
                    .add(line(row)));
            return List.copyOf(returns.values());
        });
    }

    private static PurchaseReturn purchaseReturn(UUID id, Object[] row) {
        return new PurchaseReturn(
                id,
                (UUID) row[1],
                (UUID) row[2],
                (String) row[3],
                (String) row[4],
                Columns.instant(row[5]),
                (String) row[6],
                Columns.decimal(row[7]),
                new ArrayList<>());
    }

    private static PurchaseReturn.Line line(Object[] row) {
        return new PurchaseReturn.Line(
                number(row[8]),
                (String) row[9],
                number(row[10]),
                Columns.decimal(row[11]),
                Columns.decimal(row[12]),
                (UUID) row[13],
                row[14] == null ? null : number(row[14]));
    }

    private static int number(Object column) {
        return ((Number) column).intValue();
    }
}
