package dev.guanxi.customer.account;

import dev.guanxi.customer.access.EmployeeKey;
import dev.guanxi.customer.account.Handover.Account;
import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.persistence.Columns;
import dev.guanxi.platform.persistence.Conditions;
import dev.guanxi.platform.persistence.JsonRows;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads and keeps handovers. */
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

    /** The handover, null if there is none. */
    Uni<Handover> find(Mutiny.Session session, UUID id) {
        return session.createNativeQuery("""
                        select h.id, h.from_manager, h.to_manager, h.reason, h.handed_by, h.at,
                               a.customer_id, a.managed_since, a.support_members, a.contacts, a.last_contact_at
                        from handover h left join handover_account a on a.handover_id = h.id
                        where h.id = :id order by a.customer_id""", Object[].class)
                .setParameter("id", id)
                .getResultList()
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().nullItem()
                        : counts(session, id).map(counts -> handover(found, counts)));
    }

    private static Uni<List<Counted>> counts(Mutiny.Session session, UUID handover) {
        return session.createNativeQuery(
                        "select kind, count, passed_on from handover_count where handover_id = :id order by kind",
                        Object[].class)
                .setParameter("id", handover)
                .getResultList()
                .map(found -> found.stream()
                        .map(row -> new Counted(HandedKind.valueOf((String) row[0]), (Long) row[1], (Boolean) row[2]))
                        .toList());
    }

    /** One more than the limit, the newest first. */
    Uni<List<HandoverSummary>> list(Mutiny.Session session, HandoverFilter filter, Cursor after, int limit) {
        Conditions where = new Conditions()
                .and("a.customer_id = :customer", filter.customerId)
                .and("employee_key(h.from_manager) = :from", filter.fromManager, EmployeeKey::of)
                .and("employee_key(h.to_manager) = :to", filter.toManager, EmployeeKey::of)
                .and("h.id < :after", after, cursor -> cursor.uuid(0));
        String accounts = filter.customerId == null ? "" : " join handover_account a on a.handover_id = h.id";
        return where.bind(session.createNativeQuery(
                        "select h.id, h.from_manager, h.to_manager, h.reason, h.handed_by, h.at from handover h"
                                + accounts + " where " + where + " order by h.id desc limit " + (limit + 1),
                        Object[].class))
                .getResultList()
                .map(rows -> rows.stream().map(HandoverStore::summary).toList());
    }

    private static HandoverSummary summary(Object[] row) {
        return new HandoverSummary(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                Columns.instant(row[5]));
    }

    private static Handover handover(List<Object[]> rows, List<Counted> counts) {
        Object[] first = rows.get(0);
        return new Handover(
                (UUID) first[0],
                (String) first[1],
                (String) first[2],
                (String) first[3],
                (String) first[4],
                Columns.instant(first[5]),
                handed(counts, true),
                handed(counts, false),
                rows.stream()
                        .filter(row -> row[6] != null)
                        .map(HandoverStore::account)
                        .toList());
    }

    private static List<Handed> handed(List<Counted> counts, boolean passedOn) {
        return counts.stream()
                .filter(one -> one.passedOn() == passedOn)
                .map(one -> new Handed(one.kind(), one.count()))
                .toList();
    }

    private static Account account(Object[] row) {
        return new Account(
                (UUID) row[6], Columns.instant(row[7]), (Long) row[8], (Long) row[9], Columns.instant(row[10]));
    }
}
