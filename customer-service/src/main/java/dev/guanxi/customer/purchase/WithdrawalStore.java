package dev.guanxi.customer.purchase;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Removes purchases and returns; locked in order of their ids, as those do who record returns. */
@Singleton
final class WithdrawalStore {

    /** As whoever records purchases holds them. */
    private static final String LOCK_CUSTOMERS = """
            select count(*) from (
              select 1 from customer where id in (select customer_id from purchase where id in (:ids))
              order by id for key share) locked""";

    private static final String LOCK_LINES = """
            select count(*) from (
              select 1 from purchase_line where purchase_id in (:ids) order by purchase_id, number for update) locked""";

    private static final String LOCK_RETURNED_LINES = """
            select count(*) from (
              select 1 from purchase_line where purchase_id in (
                select purchase_id from purchase_return_line where return_id in (:ids) and purchase_id is not null)
              order by purchase_id, number for update) locked""";

    private static final String GIVE_BACK = """
            with gone as (
              delete from purchase_return_line where return_id in (:ids) returning purchase_id, purchase_line, quantity)
            update purchase_line p set returned = p.returned - g.quantity
            from (select purchase_id, purchase_line, sum(quantity) as quantity from gone
                  where purchase_id is not null group by purchase_id, purchase_line) g
            where p.purchase_id = g.purchase_id and p.number = g.purchase_line""";

    /**
     * Makes those wait who want to match returns to the purchases, and those who look whether their customers were silent: they
     * would find with the purchases what they do not find without.
     */
    Uni<Void> lockPurchases(Mutiny.Session session, Set<UUID> ids) {
        return lock(session, LOCK_CUSTOMERS, ids).chain(() -> lock(session, LOCK_LINES, ids));
    }

    Uni<Void> lockReturns(Mutiny.Session session, Set<UUID> ids) {
        return lock(session, LOCK_RETURNED_LINES, ids);
    }

    private static Uni<Void> lock(Mutiny.Session session, String lock, Set<UUID> ids) {
        return session.createNativeQuery(lock, Long.class)
                .setParameter("ids", ids)
                .getSingleResult()
                .replaceWithVoid();
    }

    Uni<Void> deletePurchases(Mutiny.Session session, Set<UUID> ids) {
        return delete(session, "delete from purchase_line where purchase_id in (:ids)", ids)
                .chain(() -> delete(session, "delete from purchase where id in (:ids)", ids));
    }

    /** The pieces count as not returned again. */
    Uni<Void> deleteReturns(Mutiny.Session session, Set<UUID> ids) {
        return delete(session, GIVE_BACK, ids)
                .chain(() -> delete(session, "delete from purchase_return where id in (:ids)", ids));
    }

    private static Uni<Void> delete(Mutiny.Session session, String statement, Set<UUID> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().voidItem()
                : session.createNativeQuery(statement)
                        .setParameter("ids", ids)
                        .executeUpdate()
                        .replaceWithVoid();
    }
}
