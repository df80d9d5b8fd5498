package dev.guanxi.customer.profile;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** By which external id a customer is named in a file: the same in all files, so that one refers to the other. */
@Singleton
public final class CustomerNames {

    private static final String NAMES = """
            select customer_id, system, external_id from customer_external_id where customer_id in (:ids)
            order by system collate "C", external_id collate "C"
            """;

    /** Names of some customers. */
    public static final class Known {

        private final Map<UUID, ExternalId> names = new HashMap<>();

        /** The first of its external ids, or else the id that it has here. */
        public ExternalId of(UUID customerId) {
            ExternalId first = names.get(customerId);
            return first == null ? ExternalId.ours(customerId) : first;
        }
    }

    /** Names of these customers. */
    public Uni<Known> of(Mutiny.Session session, Collection<UUID> customerIds) {
        if (customerIds.isEmpty()) {
            return Uni.createFrom().item(Known::new);
        }
        return session.createNativeQuery(NAMES, Object[].class)
                .setParameter("ids", customerIds)
                .getResultList()
                .map(rows -> {
                    Known known = new Known();
                    rows.forEach(row ->
                            known.names.putIfAbsent((UUID) row[0], new ExternalId((String) row[1], (String) row[2])));
                    return known;
                });
    }
}
