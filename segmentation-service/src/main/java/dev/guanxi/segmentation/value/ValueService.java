package dev.guanxi.segmentation.value;

import dev.guanxi.platform.persistence.Transactions;
import dev.guanxi.segmentation.account.Accounts;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The value of customers, one by one and in groups. */
@ApplicationScoped
class ValueService {

    private final Transactions transactions;
    private final Accounts accounts;
    private final BuyingRepository buyings;
    private final ValueSnapshots snapshots;
    private final Clock clock;
    private final String currency;

    ValueService(
            Transactions transactions,
            Accounts accounts,
            BuyingRepository buyings,
            ValueSnapshots snapshots,
            Clock clock,
            @ConfigProperty(name = "guanxi.tiering.currency") String currency) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.buyings = buyings;
        this.snapshots = snapshots;
        this.clock = clock;
        this.currency = currency;
    }

    /**
     * @param buying null for a customer who had not bought by then; then there are no scores either
     * @param comparedAsOf up to when the others' purchases count that it is compared with; null without scores
     */
    record CustomerValue(
            UUID customerId, String name, Instant asOf, Buying buying, RfmScores scores, Instant comparedAsOf) {}

    /** The reporting currency of all amounts. */
    String currency() {
        return currency;
    }

    Uni<ValueSnapshot> groups(Instant asOf) {
        return asOf == null ? snapshots.latest(currency) : snapshots.asOf(currency, asOf);
    }

    Uni<CustomerValue> of(UUID customer, Instant asOf) {
        Instant when = asOf == null ? clock.instant().truncatedTo(ChronoUnit.MILLIS) : asOf;
        return transactions
                .read(session -> accounts.nameOf(session, customer)
                        .chain(name -> buyings.of(session, customer, currency, when)
                                .map(buying -> new CustomerValue(customer, name, when, buying, null, null))))
                .chain(value -> value.buying() == null
                        ? Uni.createFrom().item(value)
                        : groups(asOf).map(snapshot -> scored(value, snapshot)));
    }

    private static CustomerValue scored(CustomerValue value, ValueSnapshot snapshot) {
        return new CustomerValue(
                value.customerId(),
                value.name(),
                value.asOf(),
                value.buying(),
                snapshot.scale() == null ? null : snapshot.scale().scores(value.buying()),
                snapshot.asOf());
    }
}
