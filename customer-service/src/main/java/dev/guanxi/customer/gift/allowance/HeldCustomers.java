package dev.guanxi.customer.gift.allowance;

import dev.guanxi.customer.access.Scope;
import dev.guanxi.customer.profile.Customer;
import dev.guanxi.customer.profile.CustomerReach;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** The customers of whom something is recorded that counts against their allowances, or stops them. */
@Singleton
public final class HeldCustomers {

    private final AllowanceLocks locks;
    private final CustomerReach customers;

    HeldCustomers(AllowanceLocks locks, CustomerReach customers) {
        this.locks = locks;
        this.customers = customers;
    }

    /**
     * The customer that a body names, see {@link CustomerReach#meant}; until the end of the transaction nobody else takes from
     * its allowance, or keeps receivers of it. A merge of it that is under way is waited for: only then is it read, so that it
     * is the survivor, who has its contacts by then and is held as well. No merge of either begins meanwhile.
     */
    public Uni<Customer> meant(Mutiny.Session session, Scope scope, UUID id) {
        return locks.company(session, id)
                .chain(() -> customers.meant(session, scope, id))
                .chain(found ->
                        found.id().equals(id) ? Uni.createFrom().item(found) : meant(session, scope, found.id()));
    }
}
