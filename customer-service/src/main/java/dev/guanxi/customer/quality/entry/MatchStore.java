package dev.guanxi.customer.quality.entry;

import dev.guanxi.platform.persistence.JsonRows;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** How customers read when they are compared, as rows. */
@Singleton
final class MatchStore {

    /** Of a key that very many have in common, the newest customers stand for all: no list grows without end. */
    private static final int MOST_PER_KEY = 50;

    private static final String NOTE = """
            with r as (
              select * from json_to_recordset(cast(cast(:rows as text) as json)) as r(
                "customerId" uuid, name text, fingerprint uuid, keys bigint[])),
            noted as (
              insert into customer_match (customer_id, name, fingerprint)
              select "customerId", name, fingerprint from r order by "customerId"
              on conflict (customer_id) do update set name = excluded.name, fingerprint = excluded.fingerprint
                where customer_match.fingerprint <> excluded.fingerprint
              returning customer_id),
            outdated as (
              delete from customer_match_key k using noted n, r
              where k.customer_id = n.customer_id and r."customerId" = n.customer_id and k.key <> all (r.keys))
            insert into customer_match_key (key, customer_id)
            select key, customer_id from noted join r on r."customerId" = customer_id cross join unnest(r.keys) as k(key)
            on conflict do nothing""";

    /** Few of many are kept by how alike their names are, by trigrams. */
    private static final String CANDIDATES = """
            select %s
            from (select distinct k.customer_id
                  from json_array_elements_text(cast(cast(:keys as text) as json)) w(key)
                  cross join lateral (
                    select customer_id from customer_match_key where key = cast(w.key as bigint)
                    order by customer_id desc limit %d) k) found
            join customer_match m on m.customer_id = found.customer_id
            join customer c on c.id = found.customer_id
            order by similarity(m.name, :name) desc, c.id limit %d""".formatted(Compared.COLUMNS, MOST_PER_KEY, MOST_PER_KEY);

    private final JsonRows rows;

    MatchStore(JsonRows rows) {
        this.rows = rows;
    }

    /** Writes those that are new or read differently now. */
    Uni<Void> note(Mutiny.Session session, List<MatchRow> noted) {
        return session.createNativeQuery(NOTE)
                .setParameter("rows", rows.of(noted))
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Customers that have a key in common with this one, at most {@value #MOST_PER_KEY}. */
    Uni<List<Compared>> candidates(Mutiny.Session session, MatchRow row) {
        return session.createNativeQuery(CANDIDATES, Object[].class)
                .setParameter("keys", rows.of(row.keys()))
                .setParameter("name", row.name())
                .getResultList()
                .map(found -> found.stream().map(Compared::of).toList());
    }
}
