package dev.guanxi.segmentation.investment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.persistence.Conditions;
import dev.guanxi.platform.persistence.JsonRows;
import dev.guanxi.segmentation.persistence.Row;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Rates by the day from which they hold. */
@ApplicationScoped
class CostRatesRepository {

    private static final String SELECT =
            "select id, cast(valid_from as text), cast(definition as text), made_at from cost_rates ";

    /** Ids that clients make tell nothing of when. */
    private static final String LATEST_FIRST = "order by valid_from desc, made_at desc, id desc limit ";

    private final JsonRows rows;
    private final ObjectMapper json;

    CostRatesRepository(JsonRows rows, ObjectMapper json) {
        this.rows = rows;
        this.json = json;
    }

    /** @param id null, as both times, for the rates of the configuration */
    record Version(UUID id, LocalDate validFrom, CostRates rates, Instant madeAt) {

        boolean saysTheSame(LocalDate from, CostRates others) {
            return from.equals(validFrom) && rates.equalsInValue(others);
        }
    }

    Uni<Void> insert(Mutiny.Session session, Version version, String caller) {
        return session.createNativeQuery("""
                        insert into cost_rates (id, valid_from, definition, made_by, made_at)
                        values (:id, :from, cast(cast(:definition as text) as jsonb), :caller, :madeAt)""")
                .setParameter("id", version.id())
                .setParameter("from", version.validFrom())
                .setParameter("definition", rows.of(version.rates()))
                .setParameter("caller", caller)
                .setParameter("madeAt", Row.parameter(version.madeAt()))
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Version> find(Mutiny.Session session, UUID id) {
        return session.createNativeQuery(SELECT + "where id = :id", Object[].class)
                .setParameter("id", id)
                .getSingleResultOrNull()
                .map(this::version);
    }

    /** Those in force on a day, of several for the same day the last made; null if none were made for it. */
    Uni<Version> inForce(Mutiny.Session session, LocalDate day) {
        return session.createNativeQuery(SELECT + "where valid_from <= :day " + LATEST_FIRST + 1, Object[].class)
                .setParameter("day", day)
                .getSingleResultOrNull()
                .map(this::version);
    }

    /** One more than the limit, the latest to hold first; of those of one day, the last made. */
    Uni<List<Version>> list(Mutiny.Session session, Cursor after, int limit) {
        Conditions where = new Conditions()
                .and(
                        "(valid_from, made_at, id) < (:from, :madeAt, :id)",
                        after,
                        cursor -> cursor.read(0, LocalDate::parse),
                        cursor -> Row.parameter(cursor.instant(1)),
                        cursor -> cursor.uuid(2));
        return where.bind(session.createNativeQuery(
                        SELECT + "where " + where + " " + LATEST_FIRST + (limit + 1), Object[].class))
                .getResultList()
                .map(found -> found.stream().map(this::version).toList());
    }

    private Version version(Object[] columns) {
        if (columns == null) {
            return null;
        }
        Row row = new Row(columns);
        try {
            return new Version(
                    row.uuid(0),
                    LocalDate.parse(row.text(1)),
                    json.readValue(row.text(2), CostRates.class),
                    row.instant(3));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored rates cannot be read", e);
        }
    }
}
