package dev.guanxi.segmentation.override;

import dev.guanxi.platform.alias.Moved;
import dev.guanxi.platform.persistence.JsonRows;
import dev.guanxi.segmentation.account.MergeFollower;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Overrides of customers that became one. At most one is in force for an account: where the survivor has its own, that
 * holds, and the other stays under the old id, where nobody reads it, until the merge is undone or its time is over. Of
 * several that come to a survivor without one, the newest holds.
 */
@ApplicationScoped
class MergedOverridesRepository implements MergeFollower {

    private static final String REFILE = """
            with moving as (
              select t.id, m.id as alias, m."to", t.ended_at is not null or row_number() over (
                partition by m."to", t.ended_at is null order by m.id = m."to" desc, t.set_at desc, t.id) = 1 as may
              from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as m(id uuid, "from" uuid, "to" uuid)
              join tier_override t on t.customer_id in (m."from", m.id) and coalesce(t.told_as, t.customer_id) = m.id)
            update tier_override t
            set customer_id = case when w.follows then w."to" else w.alias end,
              told_as = case when w.follows and w."to" <> w.alias then w.alias end
            from (
              select m.*, m."to" = m.alias or m.may and (t.ended_at is not null or not exists (
                select from tier_override own where own.customer_id = m."to" and own.ended_at is null
                  and own.id not in (select id from moving))) as follows
              from moving m join tier_override t on t.id = m.id) w
            where w.id = t.id""";

    private final JsonRows rows;

    MergedOverridesRepository(JsonRows rows) {
        this.rows = rows;
    }

    @Override
    public Uni<Void> follow(Mutiny.Session session, List<Moved> moved) {
        return session.createNativeQuery(REFILE)
                .setParameter("rows", rows.of(moved))
                .executeUpdate()
                .replaceWithVoid();
    }
}
