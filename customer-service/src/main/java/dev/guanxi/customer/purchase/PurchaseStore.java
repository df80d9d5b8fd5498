package dev.guanxi.customer.purchase;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanxi.platform.persistence.Columns;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Writes purchases and returns, many in one statement: an import and a single request take the same way. */
@Singleton
final class PurchaseStore {

    private static final String INSERT_PURCHASES = """
            insert into purchase (id, customer_id, dealer_id, owner, system, reference, channel, purchased_at, currency,
                                  total, fingerprint, recorded_at)
            select id, "customerId", "dealerId", owner, system, reference, channel, "at", currency,
                   total, fingerprint, :now
            from json_to_recordset(cast(cast(:rows as text) as json)) as r(
              id uuid, "customerId" uuid, "dealerId" uuid, owner uuid, system text, reference text, channel text,
              "at" timestamptz, currency text, total numeric, fingerprint text)
            on conflict (owner, system, reference) do nothing
            returning id""";

    private static final String INSERT_LINES = """
            insert into purchase_line (purchase_id, number, sku, description, product_line, quantity, unit_price, amount,
                                       configuration)
            select "purchaseId", number, sku, description, "productLine", quantity, "unitPrice", amount, configuration
            from json_to_recordset(cast(cast(:rows as text) as json)) as r(
              "purchaseId" uuid, number int, sku text, description text, "productLine" text, quantity int,
              "unitPrice" numeric, amount numeric, configuration json)""";

    private static final String INSERT_RETURNS = """
            insert into purchase_return (id, customer_id, dealer_id, owner, system, reference, returned_at, currency,
                                         total, fingerprint, recorded_at)
            select id, "customerId", "dealerId", owner, system, reference, "at", currency, 0, fingerprint, :now
            from json_to_recordset(cast(cast(:rows as text) as json)) as r(
              id uuid, "customerId" uuid, "dealerId" uuid, owner uuid, system text, reference text,
              "at" timestamptz, currency text, fingerprint text)
            on conflict (owner, system, reference) do nothing
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

    private final ObjectMapper json;
    private final Clock clock;

    PurchaseStore(ObjectMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    /** Writes those whose system and reference are new; their ids. */
    Uni<Set<UUID>> insert(Mutiny.Session session, Collection<NewPurchase> purchases) {
        List<PurchaseRow> rows = purchases.stream().map(PurchaseRow::of).toList();
        return session.createNativeQuery(INSERT_PURCHASES, UUID.class)
                .setParameter("rows", text(rows))
                .setParameter("now", clock.instant())
                .getResultList()
                .map(HashSet::new);
    }

    Uni<Void> insertLines(Mutiny.Session session, Collection<NewPurchase> purchases) {
        List<LineRow> rows = new ArrayList<>();
        for (NewPurchase purchase : purchases) {
            for (int i = 0; i < purchase.lines().size(); i++) {
                rows.add(LineRow.of(purchase.id(), i + 1, purchase.lines().get(i)));
            }
        }
        return execute(session, INSERT_LINES, rows);
    }

    /** Writes those whose system and reference are new, without lines; their ids. */
    Uni<Set<UUID>> insertReturns(Mutiny.Session session, Collection<NewReturn> returns) {
        List<ReturnRow> rows = returns.stream().map(ReturnRow::of).toList();
        return session.createNativeQuery(INSERT_RETURNS, UUID.class)
                .setParameter("rows", text(rows))
                .setParameter("now", clock.instant())
                .getResultList()
                .map(HashSet::new);
    }

    /** Writes the lines of returns, their totals, and what they take from the purchases. */
    Uni<Void> insertReturnLines(Mutiny.Session session, Collection<PurchaseReturn> returns) {
        List<ReturnLineRow> rows = returns.stream()
                .flatMap(one -> one.lines().stream().map(line -> ReturnLineRow.of(one.id(), line)))
                .toList();
        return execute(session, INSERT_RETURN_LINES, rows);
    }

    /** Lines that the returns may be matched to, locked until the end of the transaction. */
    Uni<List<OpenLine>> openLines(Mutiny.Session session, Collection<NewReturn> returns) {
        Set<WantedRow> wanted = new HashSet<>();
        returns.forEach(one -> one.lines().forEach(line -> wanted.add(new WantedRow(one.customerId(), line.sku()))));
        return session.createNativeQuery(OPEN_LINES, Object[].class)
                .setParameter("rows", text(wanted))
                .getResultList()
                .map(rows -> rows.stream().map(PurchaseStore::openLine).toList());
    }

    private static OpenLine openLine(Object[] row) {
        return new OpenLine(
                (UUID) row[0],
                ((Number) row[1]).intValue(),
                (UUID) row[2],
                (String) row[3],
                (String) row[4],
                Columns.instant(row[5]),
                (BigDecimal) row[6],
                ((Number) row[7]).intValue());
    }

    private Uni<Void> execute(Mutiny.Session session, String statement, Collection<?> rows) {
        if (rows.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return session.createNativeQuery(statement)
                .setParameter("rows", text(rows))
                .executeUpdate()
                .replaceWithVoid();
    }

    private String text(Object rows) {
        try {
            return json.writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Rows are plain values and always writable", e);
        }
    }

    private record PurchaseRow(
            UUID id,
            UUID customerId,
            UUID dealerId,
            UUID owner,
            String system,
            String reference,
            Channel channel,
            Instant at,
            String currency,
            BigDecimal total,
            String fingerprint) {

        static PurchaseRow of(NewPurchase from) {
            return new PurchaseRow(
                    from.id(),
                    from.customerId(),
                    from.dealerId(),
                    from.owner(),
                    from.system(),
                    from.reference(),
                    from.channel(),
                    from.purchasedAt(),
                    from.currency(),
                    from.total(),
                    from.fingerprint());
        }
    }

    private record LineRow(
            UUID purchaseId,
            int number,
            String sku,
            String description,
            String productLine,
            int quantity,
            BigDecimal unitPrice,
            BigDecimal amount,
            Map<String, String> configuration) {

        static LineRow of(UUID purchaseId, int number, LineData line) {
            return new LineRow(
                    purchaseId,
                    number,
                    line.sku(),
                    line.description(),
                    line.productLine(),
                    line.quantity(),
                    line.unitPrice(),
                    line.amount(),
                    line.configuration());
        }
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
