package dev.guanxi.customer.purification;

import dev.guanxi.customer.access.NewestFirst;
import dev.guanxi.customer.access.Scope;
import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.persistence.Columns;
import dev.guanxi.platform.persistence.Conditions;
import dev.guanxi.platform.persistence.JsonColumns;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads and keeps purified lists. */
@Singleton
final class PurificationStore {

    private static final String COLUMNS = """
            select id, dealer_id, profile_id, profile_version, weights_version, cast(grades as text), purified_at,
                   purified_by, cast(request as text)
            from purification""";

    private static final String INSERT_ENTRIES = """
            insert into purification_entry (purification_id, rank, prospect_id, customer_id, score, grade, assessment)
            select :id, r.*
            from json_to_recordset(cast(cast(:rows as text) as json)) as r(
              rank int, "prospectId" uuid, "customerId" uuid, score numeric, grade text, assessment json)
            cross join lateral (
              select from prospect where id = r."prospectId" and customer_id = r."customerId" offset 0) there""";

    private final JsonColumns json;

    PurificationStore(JsonColumns json) {
        this.json = json;
    }

    private record GradeCounts(Map<Grade, Integer> grades) {}

    /** A purification and the list that it was asked for. */
    record Kept(Purification purification, ProspectList request) {}

    /** The purification, null if there is none. */
    Uni<Kept> find(Mutiny.Session session, UUID id) {
        return session.createNativeQuery(COLUMNS + " where id = :id", Object[].class)
                .setParameter("id", id)
                .getSingleResultOrNull()
                .map(row -> row == null ? null : new Kept(purification(row), json.read(row[8], ProspectList.class)));
    }

    /** One purification more than the limit, the newest first; a dealer's are its own. */
    Uni<List<Purification>> list(Mutiny.Session session, Scope scope, Cursor after, int limit) {
        Conditions where = NewestFirst.after(scope, after);
        return where.bind(session.createNativeQuery(
                        COLUMNS + " where " + where + " order by id desc limit " + (limit + 1), Object[].class))
                .getResultList()
                .map(rows -> rows.stream().map(this::purification).toList());
    }

    private Purification purification(Object[] row) {
        Map<Grade, Integer> grades = json.read(row[5], GradeCounts.class).grades();
        return new Purification(
                (UUID) row[0],
                (UUID) row[1],
                (UUID) row[2],
                (Long) row[3],
                (Long) row[4],
                grades.values().stream().mapToInt(Integer::intValue).sum(),
                grades,
                Columns.instant(row[6]),
                (String) row[7]);
    }

    /** One entry more than the limit of a purification, in order of rank. */
    Uni<List<PurificationEntry>> entries(
            Mutiny.Session session, Purification of, Grade grade, Cursor after, int limit) {
        Conditions where = new Conditions("purification_id = :id", of.id())
                .and("grade = :grade", grade, Grade::name)
                .and("rank > :after", after, cursor -> cursor.read(0, Integer::valueOf));
        return where.bind(session.createNativeQuery(
                        "select rank, prospect_id, customer_id, cast(assessment as text) from purification_entry where "
                                + where + " order by rank limit " + (limit + 1),
                        Object[].class))
                .getResultList()
                .map(rows -> rows.stream().map(row -> entry(row, of)).toList());
    }

    private PurificationEntry entry(Object[] row, Purification of) {
        return new PurificationEntry(
                (Integer) row[0],
                (UUID) row[1],
                (UUID) row[2],
                of.weightsVersion(),
                json.read(row[3], Assessment.class));
    }

    Uni<Void> insert(Mutiny.Session session, Purification made, ProspectList request) {
        return session.createNativeQuery("""
                        insert into purification (id, dealer_id, request, profile_id, profile_version, weights_version,
                                                  grades, purified_at, purified_by)
                        values (:id, :dealer, cast(cast(:request as text) as json), :profile, :profileVersion,
                                :weightsVersion, cast(cast(:grades as text) as json), :at, :by)""")
                .setParameter("id", made.id())
                .setParameter("dealer", made.dealerId())
                .setParameter("request", json.write(request))
                .setParameter("profile", made.profileId())
                .setParameter("profileVersion", made.profileVersion())
                .setParameter("weightsVersion", made.weightsVersion())
                .setParameter("grades", json.write(new GradeCounts(made.grades())))
                .setParameter("at", made.purifiedAt())
                .setParameter("by", made.purifiedBy())
                .executeUpdate()
                .replaceWithVoid();
    }

    /**
     * Writes entries of prospects that are there and whose customers are who they were; how many these are.
     *
     * @param rows JSON that {@link EntryRows} made
     */
    Uni<Integer> insertEntries(Mutiny.Session session, UUID id, String rows) {
        return session.createNativeQuery(INSERT_ENTRIES)
                .setParameter("id", id)
                .setParameter("rows", rows)
                .executeUpdate();
    }
}
