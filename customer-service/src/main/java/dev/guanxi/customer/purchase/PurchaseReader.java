package dev.guanxi.customer.purchase;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.persistence.Columns;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.Mutiny.SelectionQuery;

/** Reads purchases and returns with their lines, each list in one statement. */
@Singleton
final class PurchaseReader {

    private static final String PURCHASES = """
            select p.id, p.customer_id, p.dealer_id, p.system, p.reference, p.purchased_at, p.currency, p.channel, p.total,
                   l.number, l.sku, l.description, l.product_line, l.quantity, l.returned, l.unit_price, l.amount,
                   cast(l.configuration as text)
            from (%s) p join purchase_line l on l.purchase_id = p.id order by %s, l.number""";

    private static final String RETURNS = """
            select r.id, r.customer_id, r.dealer_id, r.system, r.reference, r.returned_at, r.currency, r.total,
                   l.number, l.sku, l.quantity, l.unit_price, l.amount, l.purchase_id, l.purchase_line
            from (%s) r join purchase_return_line l on l.return_id = r.id order by %s, l.number""";

    private final ObjectMapper json;

    PurchaseReader(ObjectMapper json) {
        this.json = json;
    }

    /** The purchase, null if there is none. */
    Uni<Purchase> find(Mutiny.Session session, UUID id) {
        return purchases(select(session, PURCHASES, "select * from purchase where id = :id", "p.id")
                        .setParameter("id", id))
                .map(PurchaseReader::first);
    }

    /** The return, null if there is none. */
    Uni<PurchaseReturn> findReturn(Mutiny.Session session, UUID id) {
        return returns(select(session, RETURNS, "select * from purchase_return where id = :id", "r.id")
                        .setParameter("id", id))
                .map(PurchaseReader::first);
    }

    private static <T> T first(List<T> found) {
        return found.isEmpty() ? null : found.get(0);
    }

    /** One more than the limit of a customer's purchases, the newest first. */
    Uni<List<Purchase>> ofCustomer(Mutiny.Session session, UUID customerId, Cursor after, int limit) {
        return purchases(newestFirst(session, PURCHASES, "purchase", "purchased_at", "p", customerId, after, limit));
    }

    /** One more than the limit of a customer's returns, the newest first. */
    Uni<List<PurchaseReturn>> returnsOfCustomer(Mutiny.Session session, UUID customerId, Cursor after, int limit) {
        return returns(newestFirst(session, RETURNS, "purchase_return", "returned_at", "r", customerId, after, limit));
    }

    /** The returns that took pieces of a purchase. */
    Uni<List<PurchaseReturn>> returnsOfPurchase(Mutiny.Session session, UUID purchaseId, int limit) {
        String some = "select * from purchase_return where id in"
                + " (select return_id from purchase_return_line where purchase_id = :purchaseId) order by id limit "
                + limit;
        return returns(select(session, RETURNS, some, "r.id").setParameter("purchaseId", purchaseId));
    }

    private static SelectionQuery<Object[]> newestFirst(
            Mutiny.Session session,
            String form,
            String table,
            String time,
            String alias,
            UUID customerId,
            Cursor after,
            int limit) {
        String some = "select * from " + table + " where customer_id = :customerId"
                + (after == null ? "" : " and (" + time + ", id) < (:time, :id)")
                + " order by " + time + " desc, id desc limit " + (limit + 1);
        String order = alias + "." + time + " desc, " + alias + ".id desc";
        SelectionQuery<Object[]> query = select(session, form, some, order).setParameter("customerId", customerId);
        if (after != null) {
            query.setParameter("time", after.instant(0)).setParameter("id", after.uuid(1));
        }
        return query;
    }

    private static SelectionQuery<Object[]> select(Mutiny.Session session, String form, String some, String order) {
        return session.createNativeQuery(form.formatted(some, order), Object[].class);
    }

    /** What stands under these references of an owner; references that are free are absent. */
    Uni<Map<Reference, Known>> known(
            Mutiny.Session session, Archive archive, UUID owner, Collection<Reference> references) {
        return session.createNativeQuery("""
                        select p.id, p.system, p.reference, p.fingerprint
                        from json_to_recordset(cast(cast(:rows as text) as json)) as w(system text, reference text)
                        join %s p on p.owner = :owner and p.system = w.system and p.reference = w.reference""".formatted(archive.table()), Object[].class)
                .setParameter("owner", owner)
                .setParameter("rows", text(references))
                .getResultList()
                .map(PurchaseReader::byReference);
    }

    private String text(Object rows) {
        try {
            return json.writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("References are plain texts and always writable", e);
        }
    }

    private static Map<Reference, Known> byReference(List<Object[]> rows) {
        Map<Reference, Known> known = new HashMap<>();
        rows.forEach(row ->
                known.put(new Reference((String) row[1], (String) row[2]), new Known((UUID) row[0], (String) row[3])));
        return known;
    }

    /** Where references are looked up. */
    enum Archive {
        PURCHASES("purchase"),
        RETURNS("purchase_return");

        private final String table;

        Archive(String table) {
            this.table = table;
        }

        String table() {
            return table;
        }
    }

    record Reference(String system, String reference) {}

    record Known(UUID id, String fingerprint) {}

    private Uni<List<Purchase>> purchases(SelectionQuery<Object[]> query) {
        return query.getResultList().map(rows -> {
            Map<UUID, Purchase> purchases = new LinkedHashMap<>();
            rows.forEach(row -> purchases
                    .computeIfAbsent((UUID) row[0], id -> purchase(id, row))
                    .lines()
                    .add(line(row)));
            return List.copyOf(purchases.values());
        });
    }

    private static Purchase purchase(UUID id, Object[] row) {
        return new Purchase(
                id,
                (UUID) row[1],
                (UUID) row[2],
                (String) row[3],
                (String) row[4],
                Columns.instant(row[5]),
                (String) row[6],
                row[7] == null ? null : Channel.valueOf((String) row[7]),
                Columns.decimal(row[8]),
                new ArrayList<>());
    }

    private Purchase.Line line(Object[] row) {
        return new Purchase.Line(
                number(row[9]),
                (String) row[10],
                (String) row[11],
                (String) row[12],
                number(row[13]),
                number(row[14]),
                Columns.decimal(row[15]),
                Columns.decimal(row[16]),
                configuration((String) row[17]));
    }

    private Map<String, String> configuration(String text) {
        try {
            return text == null ? null : json.readValue(text, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A configuration is written by us, as an object of texts", e);
        }
    }

    private static Uni<List<PurchaseReturn>> returns(SelectionQuery<Object[]> query) {
        return query.getResultList().map(rows -> {
            Map<UUID, PurchaseReturn> returns = new LinkedHashMap<>();
            rows.forEach(row -> returns.computeIfAbsent((UUID) row[0], id -> purchaseReturn(id, row))
                    .lines()
                    .add(returnLine(row)));
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

    private static PurchaseReturn.Line returnLine(Object[] row) {
        return new PurchaseReturn.Line(
                number(row[8]),
                (String) row[9],
                number(row[10]),
                Columns.decimal(row[11]),
                Columns.decimal(row[12]),
                (UUID) row[13],
                row[14] == null ? null : number(row[14]));
    }

    private static int number(Object value) {
        return ((Number) value).intValue();
    }
}
