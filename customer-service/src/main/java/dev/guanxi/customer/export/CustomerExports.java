package dev.guanxi.customer.export;

import dev.guanxi.customer.access.Scope;
import dev.guanxi.customer.bulk.request.ImportKind;
import dev.guanxi.customer.profile.Customer;
import dev.guanxi.customer.profile.CustomerFilter;
import dev.guanxi.customer.profile.CustomerPages;
import jakarta.inject.Singleton;
import java.util.List;

/** Customers on their way out. */
@Singleton
final class CustomerExports {

    private final CustomerPages customers;

    CustomerExports(CustomerPages customers) {
        this.customers = customers;
    }

    Export<Customer> of(Scope scope, CustomerFilter filter) {
        filter.check(scope);
        return new Export<>(
                "customers",
                ImportKind.CUSTOMERS.columns(),
                (session, after, limit) -> customers.page(session, scope, filter, after, limit),
                Customer::id,
                customer -> List.of(CustomerColumns.of(customer)),
                CustomerColumns::named);
    }
}
