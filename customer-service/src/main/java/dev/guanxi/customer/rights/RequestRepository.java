package dev.guanxi.customer.rights;

import dev.guanxi.customer.access.Scope;
import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.persistence.Columns;
import dev.guanxi.platform.persistence.Conditions;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.LockMode;
import org.hibernate.reactive.mutiny.Mutiny;

/** Requests and receipts in the database. */
@Singleton
final class RequestRepository {

    private static final List<RequestState> OPEN = List.of(RequestState.PENDING_REVIEW, RequestState.IN_PROGRESS);

    /** The request, null if there is none. */
    Uni<DataSubjectRequestEntity> find(Mutiny.Session session, UUID id) {
        return session.find(DataSubjectRequestEntity.class, id);
    }

    /** Reads a request to change it, and makes others wait who want to do the same. */
    Uni<DataSubjectRequestEntity> findForChange(Mutiny.Session session, UUID id) {
        return session.find(DataSubjectRequestEntity.class, id, LockMode.PESSIMISTIC_WRITE);
    }

    /** Whoever writes of the person waits until it is erased, and is refused then. */
    Uni<Void> holdWriters(Mutiny.Session session, Person person) {
        return session.createNativeQuery("select id from customer where id = :customer for update", UUID.class)
                .setParameter("customer", person.customerId())
                .getResultList()
                .chain(() -> session.createNativeQuery("""
                                select id from contact where customer_id = :customer and (id = :contact or :whole)
                                order by id for update""", UUID.class)
                        .setParameter("customer", person.customerId())
                        .setParameter("contact", person.contactOrNobody())
                        .setParameter("whole", person.isCustomer())
                        .getResultList())
                .replaceWithVoid();
    }

    /** One more than the limit, the newest first. */
    Uni<List<DataSubjectRequestEntity>> list(
            Mutiny.Session session, Scope scope, RequestFilter filter, LocalDate today, Cursor after, int limit) {
        Conditions where = new Conditions()
                .and("r.dealerId = :dealer", scope.dealerId())
                .and("r.state = :state", filter.state)
                .and("r.customerId = :customer", filter.customerId)
                .and("r.id < :after", after, cursor -> cursor.uuid(0));
        if (Boolean.TRUE.equals(filter.overdue)) {
            where.and("r.state in :open", OPEN).and("r.dueOn < :today", today);
        }
        return where.bind(session.createSelectionQuery(
                        "from DataSubjectRequest r where " + where + " order by r.id desc",
                        DataSubjectRequestEntity.class))
                .setMaxResults(limit + 1)
                .getResultList();
    }

    /** Receipts by request, in the order of the services. */
    Uni<Map<UUID, List<Receipt>>> receipts(Mutiny.Session session, Collection<UUID> requests) {
        if (requests.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return session.createNativeQuery("""
                        select request_id, service, state, records, retained, answered_at from data_subject_receipt
                        where request_id in (:ids) order by request_id, service""", Object[].class)
                .setParameter("ids", requests)
                .getResultList()
                .map(rows -> rows.stream()
                        .collect(Collectors.groupingBy(
                                row -> (UUID) row[0],
                                Collectors.mapping(RequestRepository::receipt, Collectors.toList()))));
    }

    private static Receipt receipt(Object[] row) {
        return new Receipt(
                HoldingService.valueOf((String) row[1]),
                Receipt.State.valueOf((String) row[2]),
                (Long) row[3],
                (Long) row[4],
                Columns.instant(row[5]));
    }

    /** Whether this customer or contact was erased. */
    Uni<Boolean> isErased(Mutiny.Session session, UUID id) {
        return session.createNativeQuery("select exists(select from erased_person where id = :id)", Boolean.class)
                .setParameter("id", id)
                .getSingleResult();
    }
}
