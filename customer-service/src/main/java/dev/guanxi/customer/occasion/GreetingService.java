package dev.guanxi.customer.occasion;

import dev.guanxi.customer.access.Scope;
import dev.guanxi.customer.dossier.Creation;
import dev.guanxi.customer.dossier.DossierKind;
import dev.guanxi.customer.dossier.DossierList;
import dev.guanxi.customer.dossier.Dossiers;
import dev.guanxi.customer.profile.CustomerReach;
import dev.guanxi.customer.purchase.FutureTimes;
import dev.guanxi.platform.creation.Made;
import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.http.Page;
import dev.guanxi.platform.persistence.Failures;
import dev.guanxi.platform.persistence.Transactions;
import dev.guanxi.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Occasions that were greeted; each public method is one transaction. */
@Singleton
public final class GreetingService {

    private static final DossierKind<GreetingEntity> GREETINGS =
            new DossierKind<>(GreetingEntity.class, "greeting", "GREETING_UNKNOWN", GreetingEntity::new);

    private final Transactions transactions;
    private final CustomerReach reach;
    private final Dossiers dossiers;
    private final GreetingWriter writer;
    private final FutureTimes futureTimes;

    GreetingService(
            Transactions transactions,
            CustomerReach reach,
            Dossiers dossiers,
            GreetingWriter writer,
            FutureTimes futureTimes) {
        this.transactions = transactions;
        this.reach = reach;
        this.dossiers = dossiers;
        this.writer = writer;
        this.futureTimes = futureTimes;
    }

    /**
     * Marks an occasion as greeted, which is an interaction too; a repeat with the same id or key answers with the greeting
     * of the first time.
     */
    public Uni<Made<Greeting>> record(Creation<GreetingData> said) {
        Creation<GreetingData> creation = said.with(data -> data.by(said.caller()));
        futureTimes.refuse("/greetedAt", creation.data().greetedAt());
        OccasionKey.parse("/occasion", creation.data().occasion());
        return transactions
                .write(session -> dossiers.make(
                        session,
                        GREETINGS,
                        creation,
                        (customer, begun) -> writer.insert(session, customer, begun, creation)))
                .onFailure(failure -> Failures.violates(failure, "greeting_once"))
                .transform(
                        failure -> Refusal.conflict("OCCASION_GREETED", "Somebody has greeted the occasion already."))
                .map(made -> made.map(GreetingEntity::toGreeting));
    }

    /** The greeting, if its customer is within reach. */
    public Uni<Greeting> get(Scope scope, UUID id) {
        return transactions
                .read(session -> dossiers.require(session, GREETINGS, scope, id))
                .map(GreetingEntity::toGreeting);
    }

    /** A customer's greetings, the newest first. */
    public Uni<Page<Greeting>> ofCustomer(Scope scope, UUID customerId, Cursor after, int limit) {
        return transactions
                .read(session -> reach.require(session, scope, customerId)
                        .chain(() -> new DossierList<>(GREETINGS, customerId)
                                .newestFirst(session, "greetedAt", after, limit)))
                .map(found -> Page.of(found, limit, last -> Cursor.of(last.greetedAt, last.id())))
                .map(page -> page.map(GreetingEntity::toGreeting));
    }
}
