package dev.guanxi.customer.account;

import dev.guanxi.customer.totals.ReportPeriod;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Who was in contact with customers when, wherever that is recorded. */
interface ContactSource {

    /** On whom a customer hung in the period, as {@link DependenceRule} says; null if on nobody alone. */
    Uni<ContactTally> dependence(Mutiny.Session session, UUID customerId, ReportPeriod period);

    /**
     * The last of so many managed accounts, in order of the customers' ids.
     *
     * @param after counts from after this customer, null for the first of all
     * @return null if there are fewer
     */
    Uni<UUID> lastOf(Mutiny.Session session, UUID after, int accounts);

    /**
     * Managed accounts of which {@link DependenceRule} says that they hung on one employee in the period.
     *
     * @param after goes on after this customer, null for the first page
     * @param through looks no further than this customer, null for all
     * @return one more than the limit, in order of the customers' ids
     */
    Uni<List<DependenceRisk>> dependent(
            Mutiny.Session session, ReportPeriod period, UUID after, UUID through, int limit);
}
