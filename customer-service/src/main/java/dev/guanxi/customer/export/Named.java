package dev.guanxi.customer.export;

import dev.guanxi.customer.profile.CustomerNames;
import dev.guanxi.customer.profile.ExternalId;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** A record with the external id of its customer. */
record Named<T>(T record, ExternalId customer) {

    /** Names the customers of records, all in one read. */
    static <T> Uni<List<Named<T>>> all(
            Mutiny.Session session, CustomerNames names, List<T> records, Function<T, UUID> customerId) {
        return names.of(session, records.stream().map(customerId).collect(Collectors.toSet()))
                .map(known -> records.stream()
                        .map(one -> new Named<>(one, known.of(customerId.apply(one))))
                        .toList());
    }
}
