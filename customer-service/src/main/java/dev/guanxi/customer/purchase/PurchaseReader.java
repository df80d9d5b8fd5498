package dev.guanxi.customer.purchase;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.guanxi.customer.profile.PurchaseHistory;
import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.persistence.Columns;
import dev.guanxi.platform.persistence.Conditions;
import dev.guanxi.platform.persistence.JsonColumns;
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

/** Reads purchases with their lines, each list in one statement. */
@Singleton
final class PurchaseReader implements PurchaseHistory {

    private static final String PURCHASES = """
            select p.id, p.customer_id, p.dealer_id, p.system, p.reference, p.purchased_at, p.currency, p.channel, p.total,
                   l.number, l.sku, l.description, l.product_line, l.quantity, l.returned, l.unit_price, l.amount,
                   cast(l.configuration as text), l.list_price
            from (%s) p join purchase_line l on l.purchase_id = p.id order by %s, l.number""";

    private static final TypeReference<Map<String, String>> CONFIGURATION = new TypeReference<>() {};

    private static final String NEWEST_FIRST = "p.purchased_at desc, p.id desc";
    private static final String BY_ID = "p.id";

    private static final String BUYERS = """
            select c.id from customer c
            where c.id in (:ids) and exists (select 1 from purchase p where p.customer_id = c.id)""";

    private final JsonColumns json;

    PurchaseReader(JsonColumns json) {
        this.json = json;
    }

    /** The purchase, null if there is none. */
    Uni<Purchase> find(Mutiny.Session session, UUID id) {
        return purchases(
                        select(session, "select * from purchase where id = :id").setParameter("id", id))
                .map(found -> found.isEmpty() ? null : found.get(0));
    }

    /** The purchase that an owner's system knows under a reference, null if there is none. */
    Uni<Purchase> findByReference(Mutiny.Session session, UUID owner, String system, String reference) {
        String one = "select * from purchase where owner = :owner and system = :system and reference = :reference";
        return purchases(select(session, one)
                        .setParameter("owner", owner)
                        .setParameter("system", system)
                        .setParameter("reference", reference))
                .map(found -> found.isEmpty() ? null : found.get(0));
    }

    /** Those of the purchases that are there. */
    Uni<List<Purchase>> findAll(Mutiny.Session session, Set<UUID> ids) {
        return purchases(
                select(session, "select * from purchase where id in (:ids)").setParameter("ids", ids));
    }

    /** One more than the limit of a customer's purchases, the newest first. */
    Uni<List<Purchase>> ofCustomer(Mutiny.Session session, UUID customerId, Cursor after, int limit) {
        Conditions where = new Conditions("customer_id = :customerId", customerId)
                .and("(purchased_at, id) < (:time, :id)", after, cursor -> cursor.instant(0), cursor -> cursor.uuid(1));
        String some =
                "select * from purchase where " + where + " order by purchased_at desc, id desc limit " + (limit + 1);
        return purchases(where.bind(select(session, some)));
    }

    /** One more than the limit of those that meet the conditions, in order of id. */
    Uni<List<Purchase>> inOrderOfId(Mutiny.Session session, Conditions where, int limit) {
        String some = "select * from purchase where " + where + " order by id limit " + (limit + 1);
        return purchases(where.bind(session.createNativeQuery(PURCHASES.formatted(some, BY_ID), Object[].class)));
    }

    private static SelectionQuery<Object[]> select(Mutiny.Session session, String some) {
        return session.createNativeQuery(PURCHASES.formatted(some, NEWEST_FIRST), Object[].class);
    }

    @Override
    public Uni<Set<UUID>> buyersAmong(Mutiny.Session session, Set<UUID> customerIds) {
        return session.createNativeQuery(BUYERS, UUID.class)
                .setParameter("ids", customerIds)
                .getResultList()
                .map(Set::copyOf);
    }

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
                json.read(row[17], CONFIGURATION),
                row[18] == null ? null : Columns.decimal(row[18]));
    }

    private static int number(Object column) {
        return ((Number) column).intValue();
    }
}
