package dev.guanxi.segmentation.account;

import dev.guanxi.platform.alias.Aliases;
import dev.guanxi.platform.alias.Link;
import dev.guanxi.platform.alias.LinkEvents;
import dev.guanxi.platform.alias.Moved;
import dev.guanxi.platform.event.EventRows;
import dev.guanxi.platform.event.IncomingEvent;
import dev.guanxi.platform.persistence.JsonRows;
import dev.guanxi.segmentation.activity.MergedFacts;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Customers that became one, and were parted again (C7). What the old id bought counts for the survivor; its account goes
 * aside, so that whoever counts accounts counts the two as one, and comes back if the merge is undone.
 */
@ApplicationScoped
class AccountMerges {

    static final String MERGED = "dev.guanxi.customer.customer-merged.v1";
    static final String UNDONE = "dev.guanxi.customer.customer-merge-undone.v1";

    private static final LinkEvents MERGES = new LinkEvents(
            MERGED, UNDONE, new Link.Names("mergeId", "duplicateId", "customerId", "mergedAt"), "undoneAt");

    private static final String ASIDE = """
            with gone as (
              delete from account a using jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as r("customerId" uuid)
              where a.customer_id = r."customerId" and exists (select from alias l where l.id = a.customer_id)
              returning a.*)
            insert into merged_account (customer_id, content) select customer_id, to_jsonb(gone) from gone
            on conflict (customer_id) do update set content = excluded.content
            where cast(merged_account.content ->> 'version' as bigint) < cast(excluded.content ->> 'version' as bigint)""";

    private static final String BACK = """
            with back as (
              delete from merged_account m using jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as r("customerId" uuid)
              where m.customer_id = r."customerId" and not exists (select from alias l where l.id = m.customer_id)
              returning m.content)
            insert into account select one.* from back, jsonb_populate_record(cast(null as account), content) one
            on conflict do nothing""";

    private static final EventRows ROWS = EventRows.of("customerId");

    private record Row(UUID customerId) {}

    private final Aliases aliases;
    private final JsonRows rows;
    private final MergedFacts facts;
    private final List<MergeFollower> followers;

    AccountMerges(Aliases aliases, JsonRows rows, MergedFacts facts, @All List<MergeFollower> followers) {
        this.aliases = aliases;
        this.rows = rows;
        this.facts = facts;
        this.followers = followers;
    }

    /**
     * Takes merges and their undoing, with all that was told of the customers; their accounts are {@link #putAside} next.
     * Nobody else changes which ids stand for which until the transaction ends.
     */
    Uni<List<Moved>> take(Mutiny.Session session, List<IncomingEvent> events) {
        return aliases.take(session, events, MERGES, moved -> refile(session, moved));
    }

    private Uni<Void> refile(Mutiny.Session session, List<Moved> moved) {
        Uni<Void> done = facts.refile(session, moved);
        for (MergeFollower follower : followers) {
            done = done.chain(() -> follower.follow(session, moved));
        }
        return done;
    }

    /** Puts the accounts aside whose ids stand for others now, and brings those back whose ids do no longer. */
    Uni<Void> putAside(Mutiny.Session session, List<Moved> moved) {
        if (moved.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        String ids = rows.of(moved.stream().map(one -> new Row(one.id())).toList());
        return execute(session, ASIDE, ids).chain(() -> execute(session, BACK, ids));
    }

    /** Puts accounts aside again that late news of an old id brought back. */
    Uni<Void> setAside(Mutiny.Session session, List<IncomingEvent> customers) {
        return customers.isEmpty() ? Uni.createFrom().voidItem() : execute(session, ASIDE, ROWS.json(customers));
    }

    private static Uni<Void> execute(Mutiny.Session session, String sql, String rows) {
        return session.createNativeQuery(sql)
                .setParameter("rows", rows)
                .executeUpdate()
                .replaceWithVoid();
    }
}
