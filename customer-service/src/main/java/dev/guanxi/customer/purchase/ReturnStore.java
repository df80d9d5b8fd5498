package dev.guanxi.customer.purchase;

import dev.guanxi.platform.persistence.Columns;
import dev.guanxi.platform.persistence.JsonRows;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Writes returns, many in one statement, and takes what came back from the purchases. */
@Singleton
final class ReturnStore {

    private static final String INSERT_RETURNS = """
            insert into purchase_return (id, customer_id, dealer_id, owner, system, reference, returned_at, currency,
                                         total, fingerprint, recorded_at)
            select id, "customerId", "dealerId", owner, system, reference, "at", currency, 0, fingerprint, :now
            from json_to_recordset(cast(cast(:rows as text) as json)) as r(
              id uuid, "customerId" uuid, "dealerId" uuid, owner uuid, system text, reference text,
              "at" timestamptz, currency text, fingerprint text)
            order by owner, system, reference
            on conflict do nothing
            returning id""";

    private static final String INSERT_RETURN_LINES = """
            with line as (
              insert into purchase_return_line (return_id, number, sku, quantity, unit_price, amount, purchase_id,
                                                purchase_line)
              select "returnId", number, sku, quantity, "unitPrice", amount, "purchaseId", "purchaseLine"
              from json_to_recordset(cast(cast(:rows as text) as json)) as r(
                "returnId" uuid, number int, sku text, quantity int, "unitPrice" numeric, amount numeric,
                "purchaseId" uuid, "purchaseLine" int)
              returning return_id, quantity, amount, purchase_id, purchase_line
            ), credited as (
              update purchase_return r set total = t.total
              from (select return_id, sum(amount) as total from line group by return_id) t where r.id = t.return_id
            )
            update purchase_line p set returned = p.returned + l.quantity
            from (select purchase_id, purchase_line, sum(quantity) as quantity from line
                  where purchase_id is not null group by purchase_id, purchase_line) l
            where p.purchase_id = l.purchase_id and p.number = l.purchase_line""";

    private static final String OPEN_LINES = """
            select l.purchase_id, l.number, p.customer_id, l.sku, p.currency, p.purchased_at, l.unit_price,
                   l.quantity - l.returned
            from json_to_recordset(cast(cast(:rows as text) as json)) as w("customerId" uuid, sku text)
            join purchase p on p.customer_id = w."customerId"
            join purchase_line l on l.purchase_id = p.id and l.sku = w.sku
            where l.returned < l.quantity
            order by l.purchase_id, l.number
            for update of l""";

    private final JsonRows rows;
    private final Clock clock;

    ReturnStore(JsonRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** Writes those whose id, system and reference are new, without lines; their ids. */
    Uni<Set<UUID>> insert(Mutiny.Session session, Collection<NewReturn> returns) {
        List<ReturnRow> written = returns.stream().map(ReturnRow::of).toList();
        return session.createNativeQuery(INSERT_RETURNS, UUID.class)
                .setParameter("rows", rows.of(written))
                .setParameter("now", clock.instant())
                .getResultList()
                .map(HashSet::new);
    }

    /** Writes the lines of returns, their totals, and what they take from the purchases. */
    Uni<Void> insertLines(Mutiny.Session session, Collection<PurchaseReturn> returns) {
        List<ReturnLineRow> written = returns.stream()
                .flatMap(one -> one.lines().stream().map(line -> ReturnLineRow.of(one.id(), line)))
                .toList();
        return session.createNativeQuery(INSERT_RETURN_LINES)
                .setParameter("rows", rows.of(written))
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Lines that the returns may be matched to, locked until the end of the transaction. */
    Uni<List<OpenLine>> openLines(Mutiny.Session session, Collection<NewReturn> returns) {
        Set<WantedRow> wanted = new HashSet<>();
        returns.forEach(one -> one.lines().forEach(line -> wanted.add(new WantedRow(one.customerId(), line.sku()))));
        return session.createNativeQuery(OPEN_LINES, Object[].class)
                .setParameter("rows", rows.of(wanted))
                .getResultList()
                .map(found -> found.stream().map(ReturnStore::openLine).toList());
    }

    private static OpenLine openLine(Object[] row) {
        return new OpenLine(
                (UUID) row[0],
                ((Number) row[1]).intValue(),
                (UUID) row[2],
                (String) row[3],
                (String) row[4],
                Columns.instant(row[5]),
                Columns.decimal(row[6]),
                ((Number) row[7]).intValue());
    }

    private record ReturnRow(
            UUID id,
            UUID customerId,
            UUID dealerId,
            UUID owner,
            String system,
            String reference,
            Instant at,
            String currency,
            String fingerprint) {

        static ReturnRow of(NewReturn from) {
            return new ReturnRow(
                    from.id(),
                    from.customerId(),
                    from.dealerId(),
                    from.owner(),
                    from.system(),
                    from.reference(),
                    from.returnedAt(),
                    from.currency(),
                    from.fingerprint());
        }
    }

    private record ReturnLineRow(
            UUID returnId,
            int number,
            String sku,
            int quantity,
            BigDecimal unitPrice,
            BigDecimal amount,
            UUID purchaseId,
            Integer purchaseLine) {

        static ReturnLineRow of(UUID returnId, PurchaseReturn.Line line) {
            return new ReturnLineRow(
                    returnId,
                    line.number(),
                    line.sku(),
                    line.quantity(),
                    line.unitPrice(),
                    line.amount(),
                    line.purchaseId(),
                    line.purchaseLine());
        }
    }

    private record WantedRow(UUID customerId, String sku) {}
}
