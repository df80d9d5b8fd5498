package dev.guanxi.loyalty.ledger;

import dev.guanxi.loyalty.ledger.LedgerStore.LotRow;
import dev.guanxi.loyalty.program.Programs;
import dev.guanxi.platform.persistence.Transactions;
import dev.guanxi.platform.problem.Refusal;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Enters the expiries of lots whose time is over (L1), some members per transaction. Several instances share the work:
 * members that another one works on are passed over by the schedule, and waited for on request.
 */
@Singleton
public final class ExpiryService {

    /** Bounds one request; at 200 members each this is a few seconds. */
    private static final int MOST_TRANSACTIONS = 50;

    private final Transactions transactions;
    private final Programs programs;
    private final ExpiryQueries due;
    private final Ledger ledger;
    private final LedgerStore store;
    private final Clock clock;
    private final int chunk;

    ExpiryService(
            Transactions transactions,
            Programs programs,
            ExpiryQueries due,
            Ledger ledger,
            LedgerStore store,
            Clock clock,
            @ConfigProperty(name = "guanxi.loyalty.expiry.members-per-transaction", defaultValue = "200") int chunk) {
        this.transactions = transactions;
        this.programs = programs;
        this.due = due;
        this.ledger = ledger;
        this.store = store;
        this.clock = clock;
        this.chunk = chunk;
    }

    @Scheduled(every = "{guanxi.loyalty.expiry.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> enterDue() {
        Instant now = clock.instant();
        return enter(session -> due.anywhere(session, now, chunk), null, now, Integer.MAX_VALUE)
                .replaceWithVoid();
    }

    /**
     * Enters the expiries of one program that are due by a moment.
     *
     * @throws Refusal where the moment is still to come, or there is no such program
     */
    public Uni<ExpiryRun> enter(UUID program, Instant asOf) {
        if (asOf.isAfter(clock.instant())) {
            throw Refusal.unprocessable("AS_OF_IN_FUTURE", "/asOf", asOf, "Nothing expires before its time.");
        }
        return transactions
                .read(session -> programs.plan(session, program))
                .chain(() -> enter(
                        session -> due.inProgram(session, program, asOf, chunk), program, asOf, MOST_TRANSACTIONS));
    }

    private Uni<ExpiryRun> enter(
            Function<Mutiny.Session, Uni<List<UUID>>> members, UUID program, Instant asOf, int transactionsLeft) {
        return transactions
                .write(session -> members.apply(session).chain(locked -> enter(session, locked, program, asOf)))
                .chain(done -> done.complete() || transactionsLeft == 1
                        ? Uni.createFrom().item(done)
                        : enter(members, program, asOf, transactionsLeft - 1).map(rest -> sum(done, rest)));
    }

    private Uni<ExpiryRun> enter(Mutiny.Session session, List<UUID> locked, UUID program, Instant asOf) {
        if (locked.isEmpty()) {
            return Uni.createFrom().item(new ExpiryRun(program, asOf, 0, 0, true));
        }
        Bookkeeping books = ledger.books();
        return store.balances(session, locked)
                .chain(balances -> due.lots(session, locked, program, asOf).invoke(lots -> {
                    books.know(List.of(), lots, balances);
                    lots.forEach(lot -> books.expire(lot, asOf));
                }))
                .chain(lots -> ledger.write(session, books).replaceWith(() -> run(lots, program, asOf)));
    }

    private static ExpiryRun run(List<LotRow> lots, UUID program, Instant asOf) {
        long points = lots.stream().mapToLong(lot -> lot.lot().open()).sum();
        return new ExpiryRun(program, asOf, lots.size(), points, false);
    }

    private static ExpiryRun sum(ExpiryRun one, ExpiryRun rest) {
        return new ExpiryRun(
                one.programId(), one.asOf(), one.lots() + rest.lots(), one.points() + rest.points(), rest.complete());
    }
}
