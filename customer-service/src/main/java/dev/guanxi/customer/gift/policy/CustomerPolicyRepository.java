package dev.guanxi.customer.gift.policy;

import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.persistence.Conditions;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Keeps what customers announced. */
@Singleton
final class CustomerPolicyRepository {

    private static final String OF_CUSTOMER = "from CustomerGiftPolicy p where p.customerId = :customer";
    private static final String NEWEST_FIRST = " order by p.validFrom desc, p.announcedAt desc, p.id desc limit ";

    /** The policy, null if the customer has none with that id. */
    Uni<CustomerPolicy> find(Mutiny.Session session, UUID customerId, UUID id) {
        return session.createSelectionQuery(OF_CUSTOMER + " and p.id = :id", CustomerPolicyEntity.class)
                .setParameter("customer", customerId)
                .setParameter("id", id)
                .getSingleResultOrNull()
                .map(found -> found == null ? null : found.toPolicy());
    }

    /** The newest that has begun by a day, null if none has; of two that begin on one day, the one announced last. */
    Uni<CustomerPolicy> newestBegun(Mutiny.Session session, UUID customerId, LocalDate day) {
        return session.createSelectionQuery(
                        OF_CUSTOMER + " and p.validFrom <= :day" + NEWEST_FIRST + 1, CustomerPolicyEntity.class)
                .setParameter("customer", customerId)
                .setParameter("day", day)
                .getSingleResultOrNull()
                .map(found -> found == null ? null : found.toPolicy());
    }

    /** One more than the limit, the newest first. */
    Uni<List<CustomerPolicy>> list(Mutiny.Session session, UUID customerId, Cursor after, int limit) {
        Conditions later = new Conditions()
                .and(
                        "p.validFrom <= :day and (p.validFrom < :day or p.announcedAt < :at"
                                + " or p.announcedAt = :at and p.id < :id)",
                        after,
                        cursor -> cursor.read(0, LocalDate::parse),
                        cursor -> cursor.instant(1),
                        cursor -> cursor.uuid(2));
        return later.bind(session.createSelectionQuery(
                        OF_CUSTOMER + " and " + later + NEWEST_FIRST + (limit + 1), CustomerPolicyEntity.class))
                .setParameter("customer", customerId)
                .getResultList()
                .map(found -> found.stream().map(CustomerPolicyEntity::toPolicy).toList());
    }
}
