package dev.guanxi.customer.exit;

import dev.guanxi.customer.exit.WinBackStore.Bought;
import dev.guanxi.customer.purchase.NewPurchase;
import dev.guanxi.customer.purchase.PurchaseFollower;
import dev.guanxi.platform.persistence.JsonRows;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Who buys after its case was opened is won back, by the first such purchase. What was bought before and is recorded later may
 * show that there was no silence, even if the customer is back by then.
 */
@Singleton
final class WinBacks implements PurchaseFollower {

    /** Two who record purchases of one customer at once judge its case one after another: the second knows of both. */
    private static final String HOLD = """
            select held.customer_id
            from (
              select "customerId", min("at") as since
              from json_to_recordset(cast(cast(:rows as text) as json)) as w("customerId" uuid, "at" timestamptz)
              group by 1 order by 1) r
            cross join lateral (
              select customer_id from exit_case
              where customer_id = r."customerId" and %s and (state = 'OPEN' or closed_at > coalesce(r.since, '-infinity'))
              order by id offset 0 for update) held""".formatted(SettledByPurchases.CASES);

    private final JsonRows rows;
    private final JudgedSilences silences;
    private final WinBackStore winBacks;

    WinBacks(JsonRows rows, JudgedSilences silences, WinBackStore winBacks) {
        this.rows = rows;
        this.silences = silences;
        this.winBacks = winBacks;
    }

    @Override
    public Uni<Void> follow(Mutiny.Session session, List<NewPurchase> recorded) {
        return hold(session, bought(recorded))
                .chain(customers ->
                        customers.isEmpty() ? Uni.createFrom().voidItem() : follow(session, recorded, customers));
    }

    /** Those of the customers who have cases that may be judged anew, which nobody else does until the transaction ends. */
    private Uni<Set<UUID>> hold(Mutiny.Session session, List<Bought> bought) {
        return session.createNativeQuery(HOLD, UUID.class)
                .setParameter("rows", rows.of(bought))
                .getResultList()
                .map(Set::copyOf);
    }

    private Uni<Void> follow(Mutiny.Session session, List<NewPurchase> recorded, Set<UUID> customers) {
        List<NewPurchase> theirs = recorded.stream()
                .filter(one -> customers.contains(one.customerId()))
                .toList();
        return silences.judge(session, theirs).chain(() -> winBacks.winBack(session, bought(theirs)));
    }

    /** What came back makes a silence no shorter, but less is lost with the customer. */
    @Override
    public Uni<Void> returned(Mutiny.Session session, Set<UUID> customers) {
        List<Bought> all =
                customers.stream().map(one -> new Bought(null, one, null)).toList();
        return hold(session, all)
                .chain(held -> held.isEmpty() ? Uni.createFrom().voidItem() : silences.correct(session, held));
    }

    @Override
    public Uni<Void> withdrawn(Mutiny.Session session, Set<UUID> customers) {
        return returned(session, customers);
    }

    private static List<Bought> bought(List<NewPurchase> recorded) {
        return recorded.stream()
                .map(one -> new Bought(one.id(), one.customerId(), one.purchasedAt()))
                .toList();
    }
}
