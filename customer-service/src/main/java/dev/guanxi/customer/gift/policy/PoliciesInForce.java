package dev.guanxi.customer.gift.policy;

import dev.guanxi.customer.gift.rate.ExchangeRates;
import dev.guanxi.customer.gift.rule.CustomerRules;
import dev.guanxi.customer.gift.rule.GiftKind;
import dev.guanxi.platform.persistence.Columns;
import dev.guanxi.platform.persistence.JsonRows;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** What the policies of many customers say on many days, with the rates of those days, in one statement. */
@Singleton
public final class PoliciesInForce {

    private static final String IN_FORCE = """
            select w.customer, w."on", p.kinds, p.business_meals, p.currency, p.cap_per_item, p.cap_per_person,
              (select x.rate from exchange_rate x where x.currency = p.currency and x.valid_from <= w."on"
               order by x.valid_from desc limit 1)
            from json_to_recordset(cast(cast(:rows as text) as json)) as w(customer uuid, "on" date)
            cross join lateral (
              select * from customer_gift_policy p where p.customer_id = w.customer and p.valid_from <= w."on"
              order by p.valid_from desc, p.announced_at desc, p.id desc limit 1) p
            where p.valid_until is null or w."on" < p.valid_until""";

    private static final KindsColumn KINDS = new KindsColumn();

    private final JsonRows rows;
    private final ExchangeRates rates;

    PoliciesInForce(JsonRows rows, ExchangeRates rates) {
        this.rows = rows;
        this.rates = rates;
    }

    /** A customer on a day. */
    public record CustomerDay(UUID customerId, LocalDate day) {}

    private record Row(UUID customer, LocalDate on) {}

    /** The rules of those customers that have announced any. */
    public Uni<Map<CustomerDay, CustomerRules>> inForce(Mutiny.Session session, Set<CustomerDay> asked) {
        return session.createNativeQuery(IN_FORCE, Object[].class)
                .setParameter(
                        "rows",
                        rows.of(asked.stream()
                                .map(one -> new Row(one.customerId(), one.day()))
                                .toList()))
                .getResultList()
                .map(found -> found.stream()
                        .collect(Collectors.toMap(
                                row -> new CustomerDay((UUID) row[0], (LocalDate) row[1]), this::rules)));
    }

    private CustomerRules rules(Object[] row) {
        Set<GiftKind> kinds = KINDS.convertToEntityAttribute((String) row[2]);
        BigDecimal rate = rates.limitsCurrency().equals(row[4]) ? BigDecimal.ONE : Columns.decimal(row[7]);
        return new CustomerRules(
                kinds,
                (Boolean) row[3],
                ExchangeRates.cap(Columns.decimal(row[5]), rate),
                ExchangeRates.cap(Columns.decimal(row[6]), rate));
    }
}
