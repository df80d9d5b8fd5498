package dev.guanxi.customer.profile;

import dev.guanxi.customer.access.Scope;
import dev.guanxi.platform.http.Cursor;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** Customers page by page, for who reads very many. */
@Singleton
public final class CustomerPages {

    private final CustomerRepository customers;

    CustomerPages(CustomerRepository customers) {
        this.customers = customers;
    }

    /** Customers in order of id, one more than the limit. */
    public Uni<List<Customer>> page(
            Mutiny.Session session, Scope scope, CustomerFilter filter, Cursor after, int limit) {
        return customers
                .list(session, scope, filter, after, limit)
                .map(found -> found.stream().map(CustomerEntity::toCustomer).toList());
    }

    /** Those of the customers that are there, by their ids. */
    public Uni<Map<UUID, Customer>> of(Mutiny.Session session, Collection<UUID> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : customers.findAll(session, ids).map(found -> found.stream()
                        .map(CustomerEntity::toCustomer)
                        .collect(Collectors.toMap(Customer::id, Function.identity())));
    }
}
