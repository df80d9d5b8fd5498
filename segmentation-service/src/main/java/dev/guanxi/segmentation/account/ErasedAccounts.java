package dev.guanxi.segmentation.account;

import dev.guanxi.platform.event.EventRows;
import dev.guanxi.platform.event.IncomingEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** Accounts of people who were erased (C17): neither their names nor where they are is kept. */
@ApplicationScoped
class ErasedAccounts {

    private static final String FORGET = """
            update account a set name = :erased, country = null, region = null, city = null
            from erased_account e
            where a.customer_id = e.customer_id and (a.name <> :erased or num_nonnulls(a.country, a.region, a.city) > 0)
              and a.customer_id in (select "customerId"
                from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as r("customerId" uuid))""";

    private static final String FORGET_ASIDE = """
            update merged_account a
            set content = content - 'country' - 'region' - 'city' || jsonb_build_object('name', cast(:erased as text))
            from erased_account e
            where a.customer_id = e.customer_id and (content ->> 'name' <> :erased
              or num_nonnulls(content ->> 'country', content ->> 'region', content ->> 'city') > 0)""";

    private static final EventRows ROWS = EventRows.of("customerId");

    /** Those among the events' customers who are erased, and all who are aside; how many said something. */
    Uni<Integer> forget(Mutiny.Session session, List<IncomingEvent> events) {
        return session.createNativeQuery(FORGET)
                .setParameter("erased", AccountErasures.ERASED)
                .setParameter("rows", ROWS.json(events))
                .executeUpdate()
                .chain(accounts -> session.createNativeQuery(FORGET_ASIDE)
                        .setParameter("erased", AccountErasures.ERASED)
                        .executeUpdate()
                        .map(aside -> accounts + aside));
    }
}
