package dev.guanxi.loyalty.ledger;

import dev.guanxi.loyalty.program.EarningPlan;
import dev.guanxi.loyalty.purchase.PurchaseFile;
import dev.guanxi.loyalty.purchase.ReturnedLine;
import dev.guanxi.loyalty.terms.Terms;
import dev.guanxi.platform.event.Outbox;
import dev.guanxi.platform.event.OutgoingEvent;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** Enters what programs make of purchases (L1). */
@Singleton
public final class Ledger {

    private final LedgerStore store;
    private final Outbox outbox;
    private final Clock clock;

    Ledger(LedgerStore store, Outbox outbox, Clock clock) {
        this.store = store;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Brings the ledgers of these programs in line with these purchases. Their customers must be locked. */
    public Uni<Void> settle(Mutiny.Session session, List<EarningPlan> plans, List<PurchaseFile> files) {
        if (plans.isEmpty() || files.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Bookkeeping books = books();
        return know(session, books, files)
                .invoke(() -> files.forEach(file -> plans.forEach(plan -> books.settle(plan, file))))
                .chain(() -> write(session, books));
    }

    /** Gives back what these returned lines took, which were withdrawn. Their customers must be locked. */
    public Uni<Void> giveBack(Mutiny.Session session, List<ReturnedLine> withdrawn) {
        Set<UUID> purchases = withdrawn.stream()
                .map(ReturnedLine::purchaseId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        if (purchases.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Set<UUID> returns = withdrawn.stream().map(ReturnedLine::returnId).collect(Collectors.toSet());
        Set<UUID> customers = withdrawn.stream().map(ReturnedLine::customerId).collect(Collectors.toSet());
        Bookkeeping books = books();
        return know(session, books, purchases, customers)
                .chain(() -> store.reversals(session, purchases, returns))
                .invoke(taken -> taken.forEach(books::giveBack))
                .chain(() -> write(session, books));
    }

    private Uni<Void> know(Mutiny.Session session, Bookkeeping books, List<PurchaseFile> files) {
        Set<UUID> purchases = files.stream().map(file -> file.purchase().id()).collect(Collectors.toSet());
        Set<UUID> customers =
                files.stream().map(file -> file.purchase().customerId()).collect(Collectors.toSet());
        return know(session, books, purchases, customers);
    }

    private Uni<Void> know(Mutiny.Session session, Bookkeeping books, Set<UUID> purchases, Set<UUID> customers) {
        return store.earnings(session, purchases)
                .chain(earnings -> store.lots(session, purchases).chain(lots -> store.balances(session, customers)
                        .invoke(balances -> books.know(earnings, lots, balances))))
                .replaceWithVoid();
    }

    Bookkeeping books() {
        return new Bookkeeping(Terms.now(clock));
    }

    Uni<Void> write(Mutiny.Session session, Bookkeeping books) {
        List<OutgoingEvent> events =
                books.told().stream().map(PointsPosted::event).toList();
        return store.write(session, books).chain(() -> outbox.appendAll(session, events));
    }
}
