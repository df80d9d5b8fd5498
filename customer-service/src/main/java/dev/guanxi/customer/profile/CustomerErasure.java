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

    /** What told its name, and what was kept so that merges could be undone; events that were published stay in Kafka. */
    private static final List<String> TRACES = List.of("""
            delete from outbox where aggregate_id = :id and type in (
              'dev.guanxi.customer.customer-registered.v1', 'dev.guanxi.customer.customer-changed.v1')""", """
            update customer_merge set survivor_before = '{}', duplicate_before = '{}' where customer_id = :id""", """
            delete from customer_merge_row where table_name like '% aside'
              and merge_id in (select id from customer_merge where customer_id = :id)""", """
            delete from duplicate_suspect where customer_id = :id or other_id = :id""");

    private static final String EXTERNAL_IDS = """
            insert into erased_external_id (digest)
            select external_id_digest(owner, system, external_id) from customer_external_id where customer_id = :id
            on conflict do nothing""";

    private final CustomerRecords records;

    CustomerErasure(CustomerRecords records) {
        this.records = records;
    }

    /** Erases the record; how many rows said something. The customer must be locked. */
    public Uni<Integer> erase(Mutiny.Session session, UUID id) {
        Uni<Integer> rows = Uni.createFrom().item(1);
        for (String sql : TRACES) {
            rows = rows.chain(before -> session.createNativeQuery(sql)
                    .setParameter("id", id)
                    .executeUpdate()
                    .map(more -> before + more));
        }
        return rows.call(() -> session.createNativeQuery(EXTERNAL_IDS)
                        .setParameter("id", id)
                        .executeUpdate())
                .call(() -> records.lock(session, List.of(id))
                        .chain(found ->
                                records.rewrite(session, erased(found.get(id).data()))));
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
