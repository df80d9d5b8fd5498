package dev.guanxi.segmentation.account;

import dev.guanxi.platform.persistence.ArrayRows;
import dev.guanxi.segmentation.persistence.Row;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Accounts of which something was told that may raise their tier, until somebody has looked at them. */
@ApplicationScoped
public class AccountNews {

    /** Updates, so that it waits for whoever is just taking the account, and is not lost with it. */
    private static final String NOTE = """
            insert into account_news (customer_id, told_at)
            select distinct coalesce(a.root_id, told), cast(:now as timestamptz)
            from unnest(cast(cast(:customers as text) as uuid[])) as told left join alias a on a.id = told order by 1
            on conflict (customer_id) do update set told_at = excluded.told_at""";

    private static final String TAKE = """
            delete from account_news where customer_id in (
              select customer_id from account_news order by told_at limit :most for update skip locked)
            returning customer_id""";

    private final Clock clock;

    AccountNews(Clock clock) {
        this.clock = clock;
    }

    /** Notes these accounts, or those that their ids stand for. Before any row of an account is locked. */
    public Uni<Void> note(Mutiny.Session session, Collection<UUID> customers) {
        if (customers.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return session.createNativeQuery(NOTE)
                .setParameter("customers", ArrayRows.text(customers))
                .setParameter("now", Row.parameter(clock.instant()))
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Those waiting longest, at most so many; they wait again if the transaction is undone. */
    public Uni<List<UUID>> take(Mutiny.Session session, int most) {
        return session.createNativeQuery(TAKE, UUID.class)
                .setParameter("most", most)
                .getResultList();
    }
}
