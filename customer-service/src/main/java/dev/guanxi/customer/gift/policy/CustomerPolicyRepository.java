package dev.guanxi.customer.gift.policy;

import dev.guanxi.platform.http.Cursor;
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
    private static final String NEWEST_FIRST = " order by p.validFrom desc, p.id desc limit ";

    /** The policy, null if the customer has none with that id. */
    Uni<CustomerPolicy> find(Mutiny.Session session, UUID customerId, UUID id) {
        return session.createSelectionQuery(OF_CUSTOMER + " and p.id = :id", CustomerPolicyEntity.class)
                .setParameter("customer", customerId)
                .setParameter("id", id)
                .getSingleResultOrNull()
                .map(found -> found == null ? null : found.toPolicy());
    }

    /** The newest that has begun by a day, null if none has. */
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
        String where = after == null ? "" : " and p.validFrom <= :day and (p.validFrom < :day or p.id < :id)";
        var query = session.createSelectionQuery(
                        OF_CUSTOMER + where + NEWEST_FIRST + (limit + 1), CustomerPolicyEntity.class)
                .setParameter("customer", customerId);
        if (after != null) {
            query.setParameter("day", after.read(0, LocalDate::parse)).setParameter("id", after.uuid(1));
        }
        return query.getResultList()
                .map(found -> found.stream().map(CustomerPolicyEntity::toPolicy).toList());
    }
}
