package dev.guanxi.customer.gift.allowance;

import dev.guanxi.customer.access.EmployeeKey;
import dev.guanxi.customer.gift.allowance.SpentInYears.On;
import dev.guanxi.customer.gift.rule.Spent;
import dev.guanxi.platform.persistence.Columns;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** Adds up what counts against a gift's allowances. */
@Singleton
final class SpentReader {

    private static final String SPENT =
            """
            select
              (select coalesce(sum(value), 0) from gift
               where %1$s and customer_id = :customer and receiver_id in (%2$s) and id <> :except),
              (select coalesce(sum(value), 0) from gift where %1$s and customer_id = :customer and id <> :except),
              (select coalesce(sum(value), 0) from gift
               where %1$s and giver_owner = :owner and giver_key = :giver and id <> :except)""".formatted("allowance_year = :year and " + Held.BY_STATE, Held.SAME_RECEIVERS);

    private static final UUID NOBODY = new UUID(0, 0);

    private static final String ON_RECEIVERS = """
            select t.allowance_year, t.customer_id, coalesce(r.same_as, r.id), sum(t.value) from (
              select allowance_year, customer_id, receiver_id, sum(value) as value from gift
              where %s and allowance_year in (:years) and customer_id in (:customers)
              group by allowance_year, customer_id, receiver_id) t join gift_receiver r on r.id = t.receiver_id
            group by t.allowance_year, t.customer_id, coalesce(r.same_as, r.id)""".formatted(Held.BY_STATE);

    private static final String BY_GIVER = """
            select allowance_year, sum(value) from gift
            where %s and allowance_year in (:years) and giver_owner = :owner and giver_key = :giver
            group by allowance_year""".formatted(Held.BY_STATE);

    Uni<SpentInYears> inYears(
            Mutiny.Session session, Set<UUID> customers, UUID owner, String giver, Set<Integer> years) {
        return session.createNativeQuery(ON_RECEIVERS, Object[].class)
                .setParameter("years", years)
                .setParameter("customers", customers)
                .getResultList()
                .chain(on -> session.createNativeQuery(BY_GIVER, Object[].class)
                        .setParameter("years", years)
                        .setParameter("owner", owner)
                        .setParameter("giver", EmployeeKey.of(giver))
                        .getResultList()
                        .map(by -> new SpentInYears(sums(on), sumsOfGiver(by))));
    }

    private static Map<On, BigDecimal> sums(List<Object[]> rows) {
        Map<On, BigDecimal> sums = new HashMap<>();
        rows.forEach(row -> {
            BigDecimal value = Columns.decimal(row[3]);
            sums.put(new On((Integer) row[0], (UUID) row[1], (UUID) row[2]), value);
            sums.merge(new On((Integer) row[0], (UUID) row[1], null), value, BigDecimal::add);
        });
        return sums;
    }

    private static Map<Integer, BigDecimal> sumsOfGiver(List<Object[]> rows) {
        return rows.stream().collect(Collectors.toMap(row -> (Integer) row[0], row -> Columns.decimal(row[1])));
    }

    Uni<Spent> spent(Mutiny.Session session, Taker taker, UUID except) {
        return session.createNativeQuery(SPENT, Object[].class)
                .setParameter("year", taker.year())
                .setParameter("customer", taker.customerId())
                .setParameter("receiver", taker.receiverId() == null ? NOBODY : taker.receiverId())
                .setParameter("owner", taker.giverOwner())
                .setParameter("giver", EmployeeKey.of(taker.giver()))
                .setParameter("except", except == null ? NOBODY : except)
                .getSingleResult()
                .map(row -> new Spent(Columns.decimal(row[0]), Columns.decimal(row[1]), Columns.decimal(row[2])));
    }
}
