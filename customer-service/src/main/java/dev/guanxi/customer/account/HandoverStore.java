package dev.guanxi.customer.account;

import dev.guanxi.customer.access.EmployeeKey;
import dev.guanxi.platform.persistence.JsonRows;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Keeps handovers, and asks of assignments what these need to know. */
@Singleton
final class HandoverStore {

    private static final String INSERT_ACCOUNTS = """
            insert into handover_account (handover_id, customer_id, managed_since, support_members, contacts,
                                          last_contact_at)
            select :handover, a.customer_id, a.from_at, m.members, c.contacts, c.last
            from account_assignment a
            cross join lateral (
              select count(*) as members from account_assignment
              where customer_id = a.customer_id and (until_at is null or until_at > :now)
                and function not in ('ACCOUNT_MANAGER', 'SIGNING_DEALER')) m
            cross join lateral (
              select count(*) as contacts, max(at) as last from employee_contact where customer_id = a.customer_id) c
            where a.id in (:assignments)""";

    private final JsonRows rows;

    HandoverStore(JsonRows rows) {
        this.rows = rows;
    }

    /** Whether the id was free; if not, nothing is written. */
    Uni<Boolean> insert(Mutiny.Session session, Handover handover) {
        return session.createNativeQuery("""
                        insert into handover (id, from_manager, to_manager, reason, handed_by, at)
                        values (:id, :from, :to, :reason, :by, :at) on conflict (id) do nothing""")
                .setParameter("id", handover.id())
                .setParameter("from", handover.fromManager())
                .setParameter("to", handover.toManager())
                .setParameter("reason", handover.reason())
                .setParameter("by", handover.handedBy())
                .setParameter("at", handover.at())
                .executeUpdate()
                .map(inserted -> inserted == 1);
    }

    /** Keeps what is about to be passed on. */
    Uni<Void> insertAccounts(Mutiny.Session session, Handover handover, List<UUID> assignments) {
        if (assignments.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return session.createNativeQuery(INSERT_ACCOUNTS)
                .setParameter("handover", handover.id())
                .setParameter("now", handover.at())
                .setParameter("assignments", assignments)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Keeps how much of each kind there was. */
    Uni<Void> insertCounts(Mutiny.Session session, UUID handover, List<Counted> counts) {
        return session.createNativeQuery("""
                        insert into handover_count (handover_id, kind, count, passed_on)
                        select :handover, kind, count, "passedOn" from json_to_recordset(cast(cast(:rows as text) as json)) as r(
                          kind text, count bigint, "passedOn" boolean)""")
                .setParameter("handover", handover)
                .setParameter("rows", rows.of(counts))
                .executeUpdate()
                .replaceWithVoid();
    }

    /** How many of the customers are signed for by the dealer of this id. */
    Uni<Long> signedBy(Mutiny.Session session, List<UUID> customerIds, String dealer) {
        if (customerIds.isEmpty()) {
            return Uni.createFrom().item(0L);
        }
        return session.createNativeQuery("""
                        select count(*) from account_assignment
                        where function = 'SIGNING_DEALER' and until_at is null and customer_id in (:customers)
                          and cast(dealer_id as text) = :dealer""", Long.class)
                .setParameter("customers", customerIds)
                .setParameter("dealer", EmployeeKey.of(dealer))
                .getSingleResult();
    }

    /** In whose support teams the leaving manager had duties that ended with the handover. */
    Uni<List<UUID>> servedUntil(Mutiny.Session session, Handover handover) {
        return session.createNativeQuery("""
                        select distinct customer_id from account_assignment
                        where function not in ('ACCOUNT_MANAGER', 'SIGNING_DEALER')
                          and employee_key(employee) = :from and until_at = greatest(from_at, :at)""", UUID.class)
                .setParameter("from", EmployeeKey.of(handover.fromManager()))
                .setParameter("at", handover.at())
                .getResultList();
    }
}
