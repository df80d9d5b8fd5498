package dev.guanxi.customer.purchase;

import dev.guanxi.platform.persistence.JsonRows;
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

/** Writes purchases, many in one statement: an import and a single request take the same way. */
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
            order by owner, system, reference
            on conflict do nothing
            returning id""";

    private static final String INSERT_LINES = """
            insert into purchase_line (purchase_id, number, sku, description, product_line, quantity, unit_price, amount,
                                       configuration, list_price)
            select "purchaseId", number, sku, description, "productLine", quantity, "unitPrice", amount, configuration,
                   "listPrice"
            from json_to_recordset(cast(cast(:rows as text) as json)) as r(
              "purchaseId" uuid, number int, sku text, description text, "productLine" text, quantity int,
              "unitPrice" numeric, amount numeric, configuration json, "listPrice" numeric)""";

    private final JsonRows rows;
    private final Clock clock;

    PurchaseStore(JsonRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * Writes those whose id, and whose system and reference, are new; in one order, so that two writers of the same
     * references wait for each other instead of deadlocking.
     *
     * @return their ids
     */
    Uni<Set<UUID>> insert(Mutiny.Session session, Collection<NewPurchase> purchases) {
        List<PurchaseRow> written = purchases.stream().map(PurchaseRow::of).toList();
        return session.createNativeQuery(INSERT_PURCHASES, UUID.class)
                .setParameter("rows", rows.of(written))
                .setParameter("now", clock.instant())
                .getResultList()
                .map(HashSet::new);
    }

    Uni<Void> insertLines(Mutiny.Session session, Collection<NewPurchase> purchases) {
        List<LineRow> lines = new ArrayList<>();
        for (NewPurchase purchase : purchases) {
            for (int i = 0; i < purchase.lines().size(); i++) {
                lines.add(LineRow.of(purchase.id(), i + 1, purchase.lines().get(i)));
            }
        }
        return session.createNativeQuery(INSERT_LINES)
                .setParameter("rows", rows.of(lines))
                .executeUpdate()
                .replaceWithVoid();
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
            Map<String, String> configuration,
            BigDecimal listPrice) {

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
                    line.configuration(),
                    line.listPrice());
        }
    }
}
