package dev.guanxi.customer.account;

import dev.guanxi.customer.totals.ReportPeriod;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Who was in contact with customers when, wherever that is recorded. */
interface ContactSource {

    /** Contacts with a customer since then, one tally for each employee. */
    Uni<List<ContactTally>> tallies(Mutiny.Session session, UUID customerId, Instant since);

    /**
     * Managed accounts of which {@link DependenceRule} says that they hung on one employee in the period.
     *
     * @param after goes on after this customer, null for the first page
     * @return one more than the limit, in order of the customers' ids
     */
    Uni<List<DependenceRisk>> dependent(Mutiny.Session session, ReportPeriod period, UUID after, int limit);
}
