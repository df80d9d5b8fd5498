package dev.guanxi.customer.account;

import dev.guanxi.customer.access.EmployeeKey;
import dev.guanxi.customer.account.Handover.Account;
import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.persistence.Columns;
import dev.guanxi.platform.persistence.Conditions;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads handovers. */
@Singleton
final class HandoverReader {

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
                .map(rows -> rows.stream().map(HandoverReader::summary).toList());
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
                        .map(HandoverReader::account)
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
