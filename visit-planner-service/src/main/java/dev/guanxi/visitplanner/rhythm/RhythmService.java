package dev.guanxi.visitplanner.rhythm;

import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.http.Page;
import dev.guanxi.platform.persistence.Conditions;
import dev.guanxi.platform.persistence.Transactions;
import dev.guanxi.platform.problem.Refusal;
import dev.guanxi.visitplanner.account.Accounts;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.hibernate.LockMode;
import org.hibernate.reactive.mutiny.Mutiny;

/** Rhythms of tiers and of single customers; each public method is one transaction. */
@Singleton
public final class RhythmService {

    private final Transactions transactions;
    private final Accounts accounts;
    private final Clock clock;

    RhythmService(Transactions transactions, Accounts accounts, Clock clock) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** A customer's rhythm and whether this request agreed it. */
    public record Written(CustomerRhythm rhythm, boolean created) {}

    public Uni<TierRhythms> ofTiers() {
        return transactions
                .read(session -> session.find(TierRhythmEntity.class, TierRhythmEntity.ONLY_ONE))
                .map(TierRhythmEntity::toTierRhythms);
    }

    /** @param expected refuses a version that is not the one the caller has read */
    public Uni<TierRhythms> setOfTiers(String by, LongConsumer expected, TierRhythms.Data data) {
        Rhythms rhythms = Rhythms.of(data.days());
        return transactions.write(
                session -> session.find(TierRhythmEntity.class, TierRhythmEntity.ONLY_ONE, LockMode.PESSIMISTIC_WRITE)
                        .chain(found -> {
                            expected.accept(found.version);
                            found.take(rhythms, by, now());
                            return session.flush().map(flushed -> found.toTierRhythms());
                        }));
    }

    /** The rhythms agreed for customers, in order of the customers' ids. */
    public Uni<Page<CustomerRhythm>> ofCustomers(Cursor after, int limit) {
        Conditions where = new Conditions().and("r.customerId > :after", after, cursor -> cursor.uuid(0));
        return transactions
                .read(session -> where.bind(session.createSelectionQuery(
                                "from CustomerRhythm r where " + where + " order by r.customerId",
                                CustomerRhythmEntity.class))
                        .setMaxResults(limit + 1)
                        .getResultList())
                .map(found -> Page.of(found, limit, last -> Cursor.of(last.customerId))
                        .map(CustomerRhythmEntity::toCustomerRhythm));
    }

    public Uni<CustomerRhythm> ofCustomer(UUID customerId) {
        return transactions
                .read(session -> session.find(CustomerRhythmEntity.class, customerId)
                        .chain(found -> known(session, found, customerId)))
                .map(CustomerRhythmEntity::toCustomerRhythm);
    }

    /**
     * Agrees a rhythm, or changes the one agreed.
     *
     * @param expected asked only if there is one already
     */
    public Uni<Written> setOfCustomer(String by, UUID customerId, LongConsumer expected, CustomerRhythm.Data data) {
        return transactions.write(
                session -> session.find(CustomerRhythmEntity.class, customerId, LockMode.PESSIMISTIC_WRITE)
                        .chain(found -> found == null
                                ? insert(session, by, customerId, data)
                                : update(session, by, found, expected, data)));
    }

    private Uni<Written> insert(Mutiny.Session session, String by, UUID customerId, CustomerRhythm.Data data) {
        CustomerRhythmEntity agreed = new CustomerRhythmEntity();
        agreed.customerId = customerId;
        agreed.take(data, by, now());
        return accounts.requireKnown(session, customerId, "path:customerId")
                .call(survivor -> survivor.equals(customerId)
                        ? Uni.createFrom().voidItem()
                        : accounts.refuse(session, customerId, unknown(customerId)))
                .chain(() -> session.persist(agreed))
                .chain(session::flush)
                .map(flushed -> new Written(agreed.toCustomerRhythm(), true));
    }

    private Uni<Written> update(
            Mutiny.Session session,
            String by,
            CustomerRhythmEntity found,
            LongConsumer expected,
            CustomerRhythm.Data data) {
        expected.accept(found.version);
        found.take(data, by, now());
        return session.flush().map(flushed -> new Written(found.toCustomerRhythm(), false));
    }

    /** Lets the customer go back to its tier's rhythm. */
    public Uni<Void> dropOfCustomer(UUID customerId, LongConsumer expected) {
        return transactions.write(
                session -> session.find(CustomerRhythmEntity.class, customerId, LockMode.PESSIMISTIC_WRITE)
                        .chain(found -> known(session, found, customerId))
                        .chain(found -> {
                            expected.accept(found.version);
                            return session.createMutationQuery("delete from CustomerRhythm r where r.customerId = :id")
                                    .setParameter("id", customerId)
                                    .executeUpdate();
                        })
                        .replaceWithVoid());
    }

    private Uni<CustomerRhythmEntity> known(Mutiny.Session session, CustomerRhythmEntity found, UUID customerId) {
        return found == null
                ? accounts.refuse(session, customerId, unknown(customerId))
                : Uni.createFrom().item(found);
    }

    private static Refusal unknown(UUID customerId) {
        return Refusal.unknown(
                "RHYTHM_UNKNOWN", "No rhythm is agreed for customer " + customerId + "; its tier's holds.");
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
