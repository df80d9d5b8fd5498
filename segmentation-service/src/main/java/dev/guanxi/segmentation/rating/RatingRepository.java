package dev.guanxi.segmentation.rating;

import dev.guanxi.platform.alias.Aliases;
import dev.guanxi.platform.alias.Moved;
import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.persistence.Conditions;
import dev.guanxi.segmentation.account.MergeFollower;
import dev.guanxi.segmentation.persistence.Row;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Managers' ratings; none is ever changed or removed. */
@ApplicationScoped
class RatingRepository implements MergeFollower {

    private static final String COLUMNS =
            " id, customer_id, subject, points, reason, rated_by, valid_from, valid_until, recorded_at from rating ";

    private static final String INSERT = """
            insert into rating (id, customer_id, subject, points, reason, rated_by, valid_from, valid_until, recorded_at)
            values (:id, :customer, :subject, :points, :reason, :ratedBy, :validFrom, cast(cast(:validUntil as text) as timestamptz), :now)
            on conflict (id) do nothing""";

    private final Aliases aliases;

    RatingRepository(Aliases aliases) {
        this.aliases = aliases;
    }

    /** Of each subject the newest of both counts. */
    @Override
    public Uni<Void> follow(Mutiny.Session session, List<Moved> moved) {
        return aliases.refile(session, moved, "rating", "customer_id");
    }

    /** Whether its id was free; if not, nothing is written. */
    Uni<Boolean> insert(Mutiny.Session session, Rating rating) {
        return session.createNativeQuery(INSERT)
                .setParameter("id", rating.id())
                .setParameter("customer", rating.customerId())
                .setParameter("subject", rating.subject().name())
                .setParameter("points", rating.points())
                .setParameter("reason", rating.reason())
                .setParameter("ratedBy", rating.ratedBy())
                .setParameter("validFrom", Row.parameter(rating.validFrom()))
                .setParameter(
                        "validUntil",
                        rating.validUntil() == null ? null : rating.validUntil().toString())
                .setParameter("now", Row.parameter(rating.recordedAt()))
                .executeUpdate()
                .map(inserted -> inserted == 1);
    }

    /** Null if there is none of that account. */
    Uni<Rating> find(Mutiny.Session session, UUID customer, UUID id) {
        return session.createNativeQuery(
                        "select" + COLUMNS + "where id = :id and customer_id = :customer", Object[].class)
                .setParameter("id", id)
                .setParameter("customer", customer)
                .getSingleResultOrNull()
                .map(columns -> columns == null ? null : rating(columns));
    }

    Uni<Rating> find(Mutiny.Session session, UUID id) {
        return session.createNativeQuery("select" + COLUMNS + "where id = :id", Object[].class)
                .setParameter("id", id)
                .getSingleResult()
                .map(RatingRepository::rating);
    }

    /** One more than the limit of an account's, the latest first. */
    Uni<List<Rating>> list(Mutiny.Session session, UUID customer, Cursor after, int limit) {
        Conditions where = new Conditions("customer_id = :customer", customer)
                .and(
                        "(valid_from, id) < (:from, :id)",
                        after,
                        cursor -> Row.parameter(cursor.instant(0)),
                        cursor -> cursor.uuid(1));
        return where.bind(session.createNativeQuery(
                        "select" + COLUMNS + "where " + where + " order by valid_from desc, id desc limit "
                                + (limit + 1),
                        Object[].class))
                .getResultList()
                .map(rows -> rows.stream().map(RatingRepository::rating).toList());
    }

    /** The one of each subject that counts at that time, or was the last to. */
    Uni<List<Rating>> current(Mutiny.Session session, UUID customer, Instant asOf) {
        return session.createNativeQuery(
                        "select distinct on (subject)" + COLUMNS
                                + "where customer_id = :customer and valid_from <= :asOf"
                                + " order by subject, valid_from desc, recorded_at desc",
                        Object[].class)
                .setParameter("customer", customer)
                .setParameter("asOf", Row.parameter(asOf))
                .getResultList()
                .map(rows -> rows.stream().map(RatingRepository::rating).toList());
    }

    private static Rating rating(Object[] columns) {
        Row row = new Row(columns);
        return new Rating(
                row.uuid(0),
                row.uuid(1),
                row.name(2, Subject.class),
                row.integer(3),
                row.text(4),
                row.text(5),
                row.instant(6),
                row.instant(7),
                row.instant(8));
    }
}
