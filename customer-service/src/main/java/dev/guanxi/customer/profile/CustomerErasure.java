package dev.guanxi.customer.profile;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Makes a customer's record say nothing about the person that the customer was (C17). The row stays, with its id, state and
 * dealer: purchases and ledgers refer to it. Undoing a merge is refused from then on, for the record was changed.
 */
@Singleton
public final class CustomerErasure {

    /** Stands where the name of a person, or a text about it, stood. */
    public static final String ERASED = "Erased person";

    private static final String EXTERNAL_IDS = """
            insert into erased_external_id (digest)
            select external_id_digest(owner, system, external_id) from customer_external_id where customer_id = :id
            on conflict do nothing""";

    private final CustomerRecords records;

    CustomerErasure(CustomerRecords records) {
        this.records = records;
    }

    /** Erases the record, and remembers its external ids as digests. The customer must be locked. */
    public Uni<Void> erase(Mutiny.Session session, UUID id) {
        return session.createNativeQuery(EXTERNAL_IDS)
                .setParameter("id", id)
                .executeUpdate()
                .chain(() -> records.lock(session, List.of(id)))
                .chain(found -> records.rewrite(session, erased(found.get(id).data())))
                .replaceWithVoid();
    }

    private static CustomerData erased(CustomerData data) {
        Prospect prospect = data.prospect() == null
                ? null
                : new Prospect(data.prospect().scope(), null, data.prospect().servedByCompetitor());
        return new CustomerData(
                data.id(),
                ERASED,
                data.kind(),
                data.origin(),
                data.position(),
                data.state(),
                data.dealerId(),
                List.of(),
                null,
                prospect,
                null);
    }
}
