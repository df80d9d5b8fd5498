package dev.guanxi.customer.dealer;

import dev.guanxi.customer.profile.Customer;
import dev.guanxi.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** The partner dealers, for other capabilities within their transactions. */
@Singleton
public final class Dealers {

    private final DealerStore dealers;
    private final AgreementStore agreements;
    private final ProductLinesReader lines;
    private final Clock clock;

    Dealers(DealerStore dealers, AgreementStore agreements, ProductLinesReader lines, Clock clock) {
        this.dealers = dealers;
        this.agreements = agreements;
        this.lines = lines;
        this.clock = clock;
    }

    /**
     * Lets a dealer sign for an account from a time on: it is registered under the id in the body's {@code /dealerId}, has an
     * agreement in force then and today, and the account lies in its territory.
     *
     * @param outside whether it may sign for an account that lies elsewhere
     * @throws Refusal (in the result) naming the rule
     */
    public Uni<Void> requireSigner(Mutiny.Session session, UUID id, Customer account, Instant from, boolean outside) {
        return dealers.find(session, id)
                .invoke(found -> requireFound(found, id))
                .invoke(found -> refuseElsewhere(found, account, outside))
                .chain(() -> requireAgreement(session, id, LocalDate.ofInstant(from, ZoneOffset.UTC)))
                .chain(() -> requireAgreement(session, id, today()));
    }

    static void requireFound(Dealer found, UUID id) {
        if (found == null) {
            throw Refusal.unprocessable("DEALER_UNKNOWN", "/dealerId", id, "The id of a registered dealer.");
        }
    }

    /** A dealer's own customers are where it found them. */
    private static void refuseElsewhere(Dealer dealer, Customer account, boolean outside) {
        boolean own = dealer.id().equals(account.dealerId());
        if (!own && !outside && Boolean.FALSE.equals(dealer.area().covers(account.address()))) {
            throw Refusal.unprocessable(
                    "TERRITORY_FOREIGN",
                    "/dealerId",
                    dealer.id(),
                    "A dealer in whose territory the customer lies, or outsideTerritory if this one shall sign all the same.");
        }
    }

    private Uni<Void> requireAgreement(Mutiny.Session session, UUID id, LocalDate day) {
        return agreements
                .inForce(session, id, day)
                .invoke(found -> {
                    if (found == null) {
                        throw Refusal.unprocessable(
                                "AGREEMENT_MISSING",
                                "/dealerId",
                                id,
                                "A dealer with an agreement in force on " + day + ".");
                    }
                })
                .replaceWithVoid();
    }

    /** How far the dealer that signs for an account may do so today. */
    public Uni<SigningTerms> terms(Mutiny.Session session, UUID id, Customer account) {
        Instant yearAgo = clock.instant().atOffset(ZoneOffset.UTC).minusYears(1).toInstant();
        return dealers.find(session, id)
                .chain(dealer -> agreements.inForce(session, id, today()).chain(agreement -> lines.of(
                                session, account.id(), yearAgo)
                        .map(dealt -> new SigningTerms(
                                agreement == null ? null : agreement.until(),
                                dealer.area().covers(account.address()),
                                dealer.without(dealt)))));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
