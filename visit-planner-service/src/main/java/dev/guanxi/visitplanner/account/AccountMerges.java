package dev.guanxi.visitplanner.account;

import dev.guanxi.platform.alias.Aliases;
import dev.guanxi.platform.alias.Link;
import dev.guanxi.platform.alias.LinkEvents;
import dev.guanxi.platform.alias.Moved;
import dev.guanxi.platform.event.EventRows;
import dev.guanxi.platform.event.IncomingEvent;
import dev.guanxi.platform.persistence.JsonRows;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Customers that became one, and were parted again (C7). Purchases, appointments, reports and promises of the old id are
 * the survivor's; its account and rhythm go aside, so that one account is due and not two, and come back if the merge is
 * undone.
 */
@ApplicationScoped
class AccountMerges {

    static final String MERGED = "dev.guanxi.customer.customer-merged.v1";
    static final String UNDONE = "dev.guanxi.customer.customer-merge-undone.v1";

    private static final LinkEvents MERGES = new LinkEvents(
            MERGED, UNDONE, new Link.Names("mergeId", "duplicateId", "customerId", "mergedAt"), "undoneAt");

    private static final EventRows ROWS = EventRows.of("customerId");

    private record Row(UUID customerId) {}

    private final Aliases aliases;
    private final JsonRows rows;

    AccountMerges(Aliases aliases, JsonRows rows) {
        this.aliases = aliases;
        this.rows = rows;
    }

    /** Takes merges and their undoing; nobody else changes which ids stand for which until the transaction ends. */
    Uni<Void> take(Mutiny.Session session, List<IncomingEvent> events) {
        return aliases.take(session, events, MERGES, moved -> move(session, moved))
                .replaceWithVoid();
    }

    /** Puts accounts aside again that late news of an old id brought back. */
    Uni<Void> setAside(Mutiny.Session session, List<IncomingEvent> events) {
        return events.isEmpty()
                ? Uni.createFrom().voidItem()
                : execute(session, AccountMergeSql.ACCOUNT_ASIDE, ROWS.json(events));
    }

    private Uni<Void> move(Mutiny.Session session, List<Moved> moved) {
        String touched = rows.of(moved.stream()
                .flatMap(one -> Stream.of(one.id(), one.from(), one.to()))
                .distinct()
                .sorted()
                .map(Row::new)
                .toList());
        Uni<Void> done = aliases.refile(session, moved, "purchase", "customer_id")
                .chain(() -> aliases.refile(session, moved, "appointment", "customer_id"));
        for (String step : AccountMergeSql.STEPS) {
            done = done.chain(() -> execute(session, step, touched));
        }
        return done;
    }

    private static Uni<Void> execute(Mutiny.Session session, String sql, String rows) {
        return session.createNativeQuery(sql)
                .setParameter("rows", rows)
                .executeUpdate()
                .replaceWithVoid();
    }
}
