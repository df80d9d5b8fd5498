package dev.guanxi.customer.gift.allowance;

import dev.guanxi.customer.gift.rule.Spent;
import dev.guanxi.platform.persistence.Columns;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Adds up what counts against a gift's allowances. */
@Singleton
final class SpentReader {

    private static final String SPENT = """
            select
              (select coalesce(sum(value), 0) from gift
               where %1$s and customer_id = :customer and receiver_id = :receiver and id <> :except),
              (select coalesce(sum(value), 0) from gift where %1$s and customer_id = :customer and id <> :except),
              (select coalesce(sum(value), 0) from gift
               where %1$s and giver_owner = :owner and giver = :giver and id <> :except)""".formatted("allowance_year = :year and " + Held.BY_STATE);

    private static final UUID NOBODY = new UUID(0, 0);

    Uni<Spent> spent(Mutiny.Session session, Taker taker, UUID except) {
        return session.createNativeQuery(SPENT, Object[].class)
                .setParameter("year", taker.year())
                .setParameter("customer", taker.customerId())
                .setParameter("receiver", taker.receiverId() == null ? NOBODY : taker.receiverId())
                .setParameter("owner", taker.giverOwner())
                .setParameter("giver", taker.giver())
                .setParameter("except", except == null ? NOBODY : except)
                .getSingleResult()
                .map(row -> new Spent(Columns.decimal(row[0]), Columns.decimal(row[1]), Columns.decimal(row[2])));
    }
}
