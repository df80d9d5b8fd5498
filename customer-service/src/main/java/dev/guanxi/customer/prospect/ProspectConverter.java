package dev.guanxi.customer.prospect;

import dev.guanxi.customer.profile.ProspectConversion;
import dev.guanxi.platform.event.Outbox;
import dev.guanxi.platform.persistence.Columns;
import dev.guanxi.platform.persistence.JsonRows;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Converts prospects with their event, in the transaction of the purchase or change that makes it so. A purchase is
 * credited to the customer's latest capture before it: what was bought earlier converts nothing, and nothing converts
 * twice.
 */
@Singleton
final class ProspectConverter implements ProspectConversion {

    /** Locks in order of id, so that two writers of the same prospects wait for each other instead of deadlocking. */
    private static final String CONVERT = """
            with turn as (
              select "customerId" as customer_id, at
              from json_to_recordset(cast(cast(:rows as text) as json)) as r("customerId" uuid, at timestamptz)
            ), credited as (
              select latest.id, min(turn.at) as at
              from turn cross join lateral (
                select p.id from prospect p
                where p.customer_id = turn.customer_id and p.captured_at <= turn.at
                order by p.captured_at desc, p.id desc limit 1) latest
              group by latest.id
            ), locked as (
              select p.id, credited.at from prospect p join credited on credited.id = p.id
              where p.stage <> 'CONVERTED' order by p.id for update of p
            )
            update prospect p
            set version = p.version + 1, stage = 'CONVERTED', converted_at = locked.at, follow_up_due_at = null,
                disqualification = null, known_scope = c.prospect_scope, known_target = c.prospect_target,
                known_served_by_competitor = c.served_by_competitor
            from locked, customer c
            where p.id = locked.id and c.id = p.customer_id
            returning p.id, p.version, p.customer_id, p.dealer_id, p.source, p.campaign, p.captured_at, p.converted_at""";

    private final JsonRows rows;
    private final Outbox outbox;

    ProspectConverter(JsonRows rows, Outbox outbox) {
        this.rows = rows;
        this.outbox = outbox;
    }

    @Override
    public Uni<Void> convert(Mutiny.Session session, Collection<Turn> turns) {
        if (turns.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return session.createNativeQuery(CONVERT, Object[].class)
                .setParameter("rows", rows.of(turns))
                .getResultList()
                .chain(converted -> publish(session, converted));
    }

    @Override
    public Uni<Set<UUID>> convertedAmong(Mutiny.Session session, Set<UUID> customerIds) {
        return session.createNativeQuery(
                        "select customer_id from prospect where customer_id in (:ids) and stage = 'CONVERTED'",
                        UUID.class)
                .setParameter("ids", customerIds)
                .getResultList()
                .map(Set::copyOf);
    }

    private Uni<Void> publish(Mutiny.Session session, List<Object[]> converted) {
        return outbox.appendAll(
                session,
                converted.stream()
                        .map(ProspectConverter::row)
                        .map(ProspectEvents::converted)
                        .toList());
    }

    private static ProspectEvents.Converted row(Object[] row) {
        return new ProspectEvents.Converted(
                (UUID) row[0],
                (Long) row[1],
                (UUID) row[2],
                (UUID) row[3],
                ProspectSource.valueOf((String) row[4]),
                (String) row[5],
                Columns.instant(row[6]),
                Columns.instant(row[7]));
    }
}
