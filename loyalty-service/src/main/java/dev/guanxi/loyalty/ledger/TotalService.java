package dev.guanxi.loyalty.ledger;

import dev.guanxi.loyalty.backfill.Backfills;
import dev.guanxi.loyalty.program.EarningPlan;
import dev.guanxi.loyalty.program.Programs;
import dev.guanxi.loyalty.terms.Terms;
import dev.guanxi.platform.persistence.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Sums over whole programs; reads only. */
@Singleton
public final class TotalService {

    private final Transactions transactions;
    private final Programs programs;
    private final Backfills backfills;
    private final TotalQueries totals;
    private final Clock clock;

    TotalService(Transactions transactions, Programs programs, Backfills backfills, TotalQueries totals, Clock clock) {
        this.transactions = transactions;
        this.programs = programs;
        this.backfills = backfills;
        this.totals = totals;
        this.clock = clock;
    }

    /** A program's sums at a moment, all from one state of the books; now if {@code asOf} is null. */
    public Uni<ProgramTotals> of(UUID program, Instant asOf) {
        Instant moment = asOf == null ? Terms.now(clock) : asOf;
        return transactions.write(session -> oneState(session)
                .chain(() -> programs.plan(session, program))
                .chain(plan -> of(session, plan, moment)));
    }

    /** Sums that are taken one after the other must not see what is booked in between. */
    private static Uni<Void> oneState(Mutiny.Session session) {
        return session.createNativeQuery("set transaction isolation level repeatable read, read only")
                .executeUpdate()
                .replaceWithVoid();
    }

    private Uni<ProgramTotals> of(Mutiny.Session session, EarningPlan plan, Instant asOf) {
        UUID program = plan.programId();
        return backfills.of(session, List.of(program)).chain(states -> totals.entries(session, program, asOf)
                .chain(sums -> totals.judged(session, program, asOf)
                        .chain(judged -> totals.heard(session, asOf).chain(heard -> totals.proof(session, program)
                                .map(proof -> new ProgramTotals(
                                        program,
                                        asOf,
                                        states.get(program),
                                        sums.points(),
                                        sums.members(),
                                        sums.amounts(plan.currency()),
                                        judged,
                                        heard,
                                        proof))))));
    }
}
