package dev.guanxi.customer.quality.entry;

import dev.guanxi.customer.quality.matching.SharedContacts;
import dev.guanxi.platform.persistence.JsonRows;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** How customers read when they are compared, and who comes to be compared with whom. */
@Singleton
public final class MatchIndex {

    /** Of a key that very many have in common, the newest customers stand for all: no list grows without end. */
    private static final int MOST_PER_KEY = 50;

    /** Outdated keys are found by their customer and deleted by their place, so that no plan reads all keys. */
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
              delete from customer_match_key where ctid = any (array(
                select k.place from noted n join r on r."customerId" = n.customer_id
                cross join lateral (
                  select ctid as place, key from customer_match_key where customer_id = n.customer_id offset 0) k
                where k.key <> all (r.keys))))
            insert into customer_match_key (key, customer_id)
            select key, customer_id from noted join r on r."customerId" = customer_id cross join unnest(r.keys) as k(key)
            on conflict do nothing""";

    /**
     * Few of many are kept: those that have a contact with the phone, the others by how alike their names are, by trigrams.
     * With {@code offset 0} each row is looked up by its key: the planner cannot know how few there are and would read all
     * customers.
     */
    private static final String CANDIDATES =
            """
            select %1$s, best.reached
            from (select found.customer_id, found.reached, similarity(m.name, :name) as likeness
                  from (select f.customer_id, bool_or(f.reached) as reached
                        from (select k.customer_id, false as reached
                              from json_array_elements_text(cast(cast(:keys as text) as json)) w(key)
                              cross join lateral (
                                select customer_id from customer_match_key where key = cast(w.key as bigint)
                                order by customer_id desc limit %2$d) k
                              union all
                              select p.customer_id, true
                              from (select distinct customer_id from contact_match_key where key = :phone
                                    order by customer_id limit %3$d) p) f
                        group by f.customer_id) found
                  cross join lateral (
                    select name from customer_match where customer_id = found.customer_id offset 0) m
                  order by reached desc, likeness desc, found.customer_id limit %2$d) best
            cross join lateral (select * from customer where id = best.customer_id offset 0) c
            order by best.likeness desc, c.id""".formatted(Compared.COLUMNS, MOST_PER_KEY, SharedContacts.MOST_CUSTOMERS + 1);

    /** In order of the keys, so that no two wait for each other. */
    private static final String HOLD = """
            select cast(pg_advisory_xact_lock(key) as text)
            from (select cast(w.key as bigint) as key
                  from json_array_elements_text(cast(cast(:keys as text) as json)) w(key) order by 1 offset 0) k""";

    private static final String AFTER = """
            select %s from customer c where c.id > :after order by c.id limit :limit for key share""".formatted(Compared.COLUMNS);

    /** The ids are one value: a statement takes 65,535 at most. */
    private static final String THESE = """
            select %s
            from json_array_elements_text(cast(cast(:ids as text) as json)) w(id)
            join customer c on c.id = cast(w.id as uuid)""".formatted(Compared.COLUMNS);

    private static final String PAIRS = """
            select distinct earlier.customer_id, later.customer_id
            from customer_match_key later
            cross join lateral (
              select customer_id from customer_match_key
              where key = later.key and customer_id < later.customer_id
              order by customer_id desc limit %d) earlier
            where later.customer_id between :first and :last""".formatted(MOST_PER_KEY);

    private final JsonRows rows;

    MatchIndex(JsonRows rows) {
        this.rows = rows;
    }

    /** Writes those that are new or read differently now. */
    Uni<Void> note(Mutiny.Session session, List<MatchRow> noted) {
        return session.createNativeQuery(NOTE)
                .setParameter("rows", rows.of(noted))
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Notes how customers read that may have been written past the service. */
    public Uni<Void> noteAll(Mutiny.Session session, List<Compared> customers) {
        return note(session, customers.stream().map(MatchRow::of).toList());
    }

    /** The next customers in order of id; they stay while they are looked at. */
    public Uni<List<Compared>> after(Mutiny.Session session, UUID after, int limit) {
        return session.createNativeQuery(AFTER, Object[].class)
                .setParameter("after", after)
                .setParameter("limit", limit)
                .getResultList()
                .map(MatchIndex::compared);
    }

    public Uni<List<Compared>> find(Mutiny.Session session, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return session.createNativeQuery(THESE, Object[].class)
                .setParameter("ids", rows.of(ids))
                .getResultList()
                .map(MatchIndex::compared);
    }

    /** Of the customers within these ids, each with those before it that it has a key in common with. */
    public Uni<List<CandidatePair>> pairs(Mutiny.Session session, UUID first, UUID last) {
        return session.createNativeQuery(PAIRS, Object[].class)
                .setParameter("first", first)
                .setParameter("last", last)
                .getResultList()
                .map(found -> found.stream()
                        .map(row -> new CandidatePair((UUID) row[0], (UUID) row[1]))
                        .toList());
    }

    private static List<Compared> compared(List<Object[]> found) {
        return found.stream().map(Compared::of).toList();
    }

    /**
     * A customer that is compared with a new one.
     *
     * @param reached whether one of its contacts has the phone of the new one
     */
    record Candidate(Compared customer, boolean reached) {}

    /** Whoever looks for candidates with a key in common with this one, to be one of them, waits for the transaction's end. */
    Uni<Void> hold(Mutiny.Session session, MatchRow row) {
        return session.createNativeQuery(HOLD, String.class)
                .setParameter("keys", rows.of(row.keys()))
                .getResultList()
                .replaceWithVoid();
    }

    /** Customers that have a key in common with this one, at most {@value #MOST_PER_KEY}. */
    Uni<List<Candidate>> candidates(Mutiny.Session session, MatchRow row) {
        return session.createNativeQuery(CANDIDATES, Object[].class)
                .setParameter("keys", rows.of(row.keys()))
                .setParameter("phone", row.phoneKey())
                .setParameter("name", row.name())
                .getResultList()
                .map(found -> found.stream()
                        .map(columns -> new Candidate(Compared.of(columns), (Boolean) columns[columns.length - 1]))
                        .toList());
    }
}
