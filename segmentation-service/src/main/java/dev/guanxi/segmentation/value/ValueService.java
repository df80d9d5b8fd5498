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

    /** @param buying null for a customer who had not bought by then; then there are no scores either */
    record CustomerValue(UUID customerId, String name, Instant asOf, Buying buying, RfmScores scores) {}

    /** The reporting currency of all amounts. */
    String currency() {
        return currency;
    }

    Uni<ValueSnapshot> groups(Instant asOf) {
        return snapshots.asOf(currency, orNow(asOf));
    }

    Uni<CustomerValue> of(UUID customer, Instant asOf) {
        Instant when = orNow(asOf);
        return transactions
                .read(session -> accounts.nameOf(session, customer)
                        .chain(name -> buyings.of(session, customer, currency, when)
                                .map(buying -> new CustomerValue(customer, name, when, buying, null))))
                .chain(value -> value.buying() == null ? Uni.createFrom().item(value) : scored(value));
    }

    private Uni<CustomerValue> scored(CustomerValue value) {
        return snapshots
                .asOf(currency, value.asOf())
                .map(snapshot -> new CustomerValue(
                        value.customerId(),
                        value.name(),
                        value.asOf(),
                        value.buying(),
                        snapshot.scale()
                                .map(scale -> scale.scores(value.buying()))
                                .orElse(null)));
    }

    /** The present in whole seconds, so that those who ask in the same second share one answer. */
    private Instant orNow(Instant asOf) {
        return asOf == null ? clock.instant().truncatedTo(ChronoUnit.SECONDS).plusSeconds(1) : asOf;
    }
}
