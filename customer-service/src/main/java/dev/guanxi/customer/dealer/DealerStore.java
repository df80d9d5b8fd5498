package dev.guanxi.customer.dealer;

import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.persistence.Columns;
import dev.guanxi.platform.persistence.Conditions;
import dev.guanxi.platform.persistence.JsonColumns;
import dev.guanxi.platform.persistence.JsonRows;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads and keeps partner dealers. */
@Singleton
final class DealerStore {

    private static final String SELECT = """
            select id, version, name, cast(territory as text), cast(product_lines as text), registered_at, changed_at
            from dealer\s""";

    private static final String ROW = """
            json_to_recordset(cast(cast(:rows as text) as json)) as r(
              id uuid, version bigint, name text, territory json, "productLines" json,
              "registeredAt" timestamptz, "changedAt" timestamptz)""";

    private static final String INSERT = """
            insert into dealer (id, version, name, territory, product_lines, registered_at, changed_at)
            select id, version, name, territory, "productLines", "registeredAt", "changedAt" from %s""".formatted(ROW);

    private static final String UPDATE = """
            update dealer d set version = r.version, name = r.name, territory = r.territory,
                                product_lines = r."productLines", changed_at = r."changedAt"
            from %s where d.id = r.id""".formatted(ROW);

    private final JsonRows rows;
    private final JsonColumns json;

    DealerStore(JsonRows rows, JsonColumns json) {
        this.rows = rows;
        this.json = json;
    }

    Uni<Void> insert(Mutiny.Session session, Dealer dealer) {
        return write(session, INSERT, dealer);
    }

    Uni<Void> update(Mutiny.Session session, Dealer dealer) {
        return write(session, UPDATE, dealer);
    }

    private Uni<Void> write(Mutiny.Session session, String statement, Dealer dealer) {
        return session.createNativeQuery(statement)
                .setParameter("rows", rows.of(List.of(dealer)))
                .executeUpdate()
                .replaceWithVoid();
    }

    /** The dealer, null if there is none. */
    Uni<Dealer> find(Mutiny.Session session, UUID id) {
        return one(session, id, "");
    }

    /** Reads a dealer to change it or what belongs to it, and makes others wait who want to do the same. */
    Uni<Dealer> findForChange(Mutiny.Session session, UUID id) {
        return one(session, id, " for no key update");
    }

    private Uni<Dealer> one(Mutiny.Session session, UUID id, String lock) {
        return session.createNativeQuery(SELECT + "where id = :id" + lock, Object[].class)
                .setParameter("id", id)
                .getSingleResultOrNull()
                .map(row -> row == null ? null : dealer(row));
    }

    /** One more than the limit, in order of id. */
    Uni<List<Dealer>> list(Mutiny.Session session, Cursor after, int limit) {
        Conditions where = new Conditions().and("id > :after", after, cursor -> cursor.uuid(0));
        return where.bind(session.createNativeQuery(
                        SELECT + "where " + where + " order by id limit " + (limit + 1), Object[].class))
                .getResultList()
                .map(found -> found.stream().map(this::dealer).toList());
    }

    private Dealer dealer(Object[] row) {
        return new Dealer(
                (UUID) row[0],
                (Long) row[1],
                (String) row[2],
                List.of(json.read(row[3], Territory[].class)),
                List.of(json.read(row[4], String[].class)),
                Columns.instant(row[5]),
                Columns.instant(row[6]));
    }
}
