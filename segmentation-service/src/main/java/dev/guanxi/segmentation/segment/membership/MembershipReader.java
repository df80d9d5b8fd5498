package dev.guanxi.segmentation.segment.membership;

import dev.guanxi.segmentation.persistence.Row;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Who is and was in segments. */
@ApplicationScoped
public class MembershipReader {

    private static final String MEMBERS = """
            select m.customer_id, a.name, m.entered_at, m.left_at from segment_membership m
            join account a on a.customer_id = m.customer_id
            where m.segment_id = :segment and m.customer_id > :after and m.entered_at <= :asOf
              and (m.left_at is null or m.left_at > :asOf)
            order by m.customer_id limit :limit""";

    private static final String PERIODS = """
            select customer_id, cast(null as text), entered_at, left_at from segment_membership
            where segment_id = :segment and customer_id = :customer order by entered_at desc limit 200""";

    private static final String FILL = """
            select state, done, total, requested_at, finished_at, reason from segment_fill
            where segment_id = :segment""";

    private final MembershipRepository memberships;

    MembershipReader(MembershipRepository memberships) {
        this.memberships = memberships;
    }

    /** A time in a segment, {@code [from, to)}; to is null while it lasts. */
    public record Period(UUID customerId, String name, Instant from, Instant to) {}

    /**
     * How far the members of a new rule have been found.
     *
     * @param reason why it failed, or what went wrong on the way; null if nothing did
     */
    public record Fill(String state, long done, long total, Instant requestedAt, Instant finishedAt, String reason) {}

    /** Those who are in the segment at a time, in order of id. */
    public Uni<List<Period>> members(Mutiny.Session session, UUID segment, Instant asOf, UUID after, int limit) {
        return session.createNativeQuery(MEMBERS, Object[].class)
                .setParameter("segment", segment)
                .setParameter("after", after)
                .setParameter("asOf", Row.parameter(asOf))
                .setParameter("limit", limit)
                .getResultList()
                .map(MembershipReader::periods);
    }

    /** A customer's last 200 times in the segment, the latest first. */
    public Uni<List<Period>> periods(Mutiny.Session session, UUID segment, UUID customer) {
        return session.createNativeQuery(PERIODS, Object[].class)
                .setParameter("segment", segment)
                .setParameter("customer", customer)
                .getResultList()
                .map(MembershipReader::periods);
    }

    public Uni<Long> count(Mutiny.Session session, UUID segment) {
        return session.createNativeQuery(
                        "select count(*) from segment_membership where segment_id = :segment and left_at is null",
                        Long.class)
                .setParameter("segment", segment)
                .getSingleResult();
    }

    /** Null for a segment that never was active. */
    public Uni<Fill> fill(Mutiny.Session session, UUID segment) {
        return session.createNativeQuery(FILL, Object[].class)
                .setParameter("segment", segment)
                .getSingleResultOrNull()
                .map(columns -> columns == null ? null : fill(new Row(columns)));
    }

    /** Codes of the active segments that each of the customers is in. */
    public Uni<Map<UUID, Set<String>>> codes(Mutiny.Session session, ActiveSegments active, List<UUID> customers) {
        return memberships.current(session, customers).map(current -> ReviewService.codes(active, current));
    }

    private static Fill fill(Row row) {
        return new Fill(row.text(0), row.number(1), row.number(2), row.instant(3), row.instant(4), row.text(5));
    }

    private static List<Period> periods(List<Object[]> rows) {
        return rows.stream()
                .map(Row::new)
                .map(row -> new Period(row.uuid(0), row.text(1), row.instant(2), row.instant(3)))
                .toList();
    }
}
