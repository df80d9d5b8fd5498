package dev.guanxi.loyalty.purchase;

import dev.guanxi.loyalty.storage.Rows;
import dev.guanxi.platform.alias.Roots;
import dev.guanxi.platform.persistence.ArrayRows;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** Keeps what was bought and brought back, each once, so that any rule can be applied to it at any time. */
@Singleton
public final class PurchaseArchive {

    static final String OF_IDS = "any(cast(cast(:ids as text) as uuid[]))";

    private static final String LOCK = """
            insert into customer (id, touched)
            select id, 1 from unnest(cast(cast(:ids as text) as uuid[])) as id order by 1
            on conflict (id) do update set touched = customer.touched + 1""";

    private static final String ADD_PURCHASES = """
            insert into purchase (id, customer_id, told_as, purchased_at, currency, total, lines)
            select r.id, coalesce(l.root_id, customer_id), l.id, purchased_at, currency, total, lines
            from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as r(
              id uuid, customer_id uuid, purchased_at timestamptz, currency text, total numeric, lines jsonb)
            left join alias l on l.id = r.customer_id
            on conflict do nothing returning id""";

    private static final String ADD_RETURNED = """
            insert into returned_line (return_id, number, customer_id, told_as, returned_at, currency,
              purchase_id, purchase_line, quantity, amount)
            select return_id, number, coalesce(l.root_id, customer_id), l.id, returned_at, currency,
              purchase_id, purchase_line, quantity, amount
            from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as r(
              return_id uuid, number int, customer_id uuid, returned_at timestamptz, currency text,
              purchase_id uuid, purchase_line int, quantity numeric, amount numeric)
            left join alias l on l.id = r.customer_id
            on conflict do nothing returning return_id, number""";

    private static final String RETURNED = """
            select return_id, number, customer_id, returned_at, currency,
              purchase_id, purchase_line, quantity, amount from returned_line where\s""";

    private final Rows rows;

    public PurchaseArchive(Rows rows) {
        this.rows = rows;
    }

    /**
     * Makes sure that nobody else works on these customers until the transaction ends. Rows are taken in order of id, so
     * that two who want the same customers wait for each other instead of deadlocking.
     */
    public Uni<Void> lock(Mutiny.Session session, Collection<UUID> customers) {
        return customers.isEmpty()
                ? Uni.createFrom().voidItem()
                : session.createNativeQuery(LOCK)
                        .setParameter("ids", ArrayRows.text(customers))
                        .executeUpdate()
                        .replaceWithVoid();
    }

    /**
     * Keeps what is told and answers with the part of it that was not known, of whom the customers stand for. These must be
     * locked.
     */
    public Uni<News> add(Mutiny.Session session, News told, Roots roots) {
        return rows.write(session, Id.class, ADD_PURCHASES, told.purchases())
                .chain(purchases -> rows.write(session, LineId.class, ADD_RETURNED, told.returned())
                        .map(returned -> fresh(told.of(roots), purchases, returned)));
    }

    /** Forgets returned lines that were known, and answers with them. The customers must be locked. */
    public Uni<List<ReturnedLine>> remove(Mutiny.Session session, List<ReturnedLine> told) {
        Set<UUID> returns = told.stream().map(ReturnedLine::returnId).collect(Collectors.toSet());
        return rows.read(
                        session,
                        ReturnedLine.class,
                        RETURNED + "return_id = " + OF_IDS,
                        Map.of("ids", ArrayRows.text(returns)))
                .call(() -> session.createNativeQuery("delete from returned_line where return_id = " + OF_IDS)
                        .setParameter("ids", ArrayRows.text(returns))
                        .executeUpdate());
    }

    private static News fresh(News told, List<Id> purchases, List<LineId> returned) {
        Set<Id> newPurchases = new HashSet<>(purchases);
        Set<LineId> newLines = new HashSet<>(returned);
        return new News(
                told.purchases().stream()
                        .filter(purchase -> newPurchases.remove(new Id(purchase.id())))
                        .toList(),
                told.returned().stream()
                        .filter(line -> newLines.remove(new LineId(line.returnId(), line.number())))
                        .toList());
    }

    /** The files of all purchases that news touches. Lines that wait for a purchase yet to come have none. */
    public Uni<List<PurchaseFile>> files(Mutiny.Session session, News news) {
        Set<UUID> touched = news.touched();
        if (touched.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        Map<String, String> ids = Map.of("ids", ArrayRows.text(touched));
        return older(session, news)
                .chain(older -> rows.read(session, ReturnedLine.class, RETURNED + "purchase_id = " + OF_IDS, ids)
                        .map(returned -> new Filing(news, older, returned).files()));
    }

    private Uni<List<Purchase>> older(Mutiny.Session session, News news) {
        Set<UUID> older = news.touched();
        older.removeAll(news.newPurchases());
        return older.isEmpty()
                ? Uni.createFrom().item(List.of())
                : rows.read(
                        session,
                        Purchase.class,
                        "select id, customer_id, purchased_at, currency, total, lines from purchase where id = "
                                + OF_IDS,
                        Map.of("ids", ArrayRows.text(older)));
    }

    /** The files of everything that these customers bought, with nothing fresh in them. */
    public Uni<List<PurchaseFile>> filesOf(Mutiny.Session session, Collection<UUID> customers) {
        Map<String, String> ids = Map.of("ids", ArrayRows.text(customers));
        return rows.read(
                        session,
                        Purchase.class,
                        "select id, customer_id, purchased_at, currency, total, lines from purchase"
                                + " where customer_id = " + OF_IDS,
                        ids)
                .chain(purchases -> rows.read(session, ReturnedLine.class, RETURNED + "customer_id = " + OF_IDS, ids)
                        .map(returned -> new Filing(new News(List.of(), List.of()), purchases, returned).files()));
    }

    /** All unmatched credits of these customers. */
    public Uni<List<ReturnedLine>> creditsOf(Mutiny.Session session, Collection<UUID> customers) {
        return rows.read(
                session,
                ReturnedLine.class,
                RETURNED + "purchase_id is null and customer_id = " + OF_IDS,
                Map.of("ids", ArrayRows.text(customers)));
    }

    /** The next customers in order of id, after the given one. */
    public Uni<List<UUID>> customersAfter(Mutiny.Session session, UUID after, int limit) {
        return session.createNativeQuery("select id from customer where id > :after order by id", UUID.class)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList();
    }

    record Id(UUID id) {}

    record LineId(UUID returnId, int number) {}
}
