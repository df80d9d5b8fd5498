package dev.guanxi.loyalty.ledger;

import dev.guanxi.loyalty.backfill.BackfillStep;
import dev.guanxi.loyalty.backfill.Subject;
import dev.guanxi.loyalty.program.Programs;
import dev.guanxi.loyalty.purchase.PurchaseArchive;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Enters what a program makes of purchases from before it was set up. */
@Singleton
final class ProgramBackfill implements BackfillStep {

    private final Programs programs;
    private final PurchaseArchive archive;
    private final Ledger ledger;

    ProgramBackfill(Programs programs, PurchaseArchive archive, Ledger ledger) {
        this.programs = programs;
        this.archive = archive;
        this.ledger = ledger;
    }

    @Override
    public Subject subject() {
        return Subject.PROGRAM;
    }

    @Override
    public Uni<Void> apply(Mutiny.Session session, UUID programId, List<UUID> customers) {
        return programs.plan(session, programId).chain(plan -> archive.filesOf(session, customers)
                .chain(files -> ledger.settle(session, List.of(plan), files)));
    }
}
