package dev.guanxi.loyalty.intake;

import dev.guanxi.loyalty.club.Clubs;
import dev.guanxi.loyalty.ledger.Ledger;
import dev.guanxi.loyalty.ledger.LedgerRefiling;
import dev.guanxi.loyalty.program.Programs;
import dev.guanxi.loyalty.purchase.News;
import dev.guanxi.loyalty.purchase.PurchaseArchive;
import dev.guanxi.loyalty.purchase.PurchaseRefiling;
import dev.guanxi.platform.alias.Aliases;
import dev.guanxi.platform.alias.Link;
import dev.guanxi.platform.alias.LinkEvents;
import dev.guanxi.platform.alias.Moved;
import dev.guanxi.platform.event.IncomingEvent;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Customers that became one, and were parted again (C7): purchases, points and memberships of the old id are the
 * survivor's, and go back when the merge is undone.
 */
@Singleton
final class MergeIntake {

    static final String MERGED = "dev.guanxi.customer.customer-merged.v1";
    static final String UNDONE = "dev.guanxi.customer.customer-merge-undone.v1";

    private static final LinkEvents MERGES = new LinkEvents(
            MERGED, UNDONE, new Link.Names("mergeId", "duplicateId", "customerId", "mergedAt"), "undoneAt");

    private final Aliases aliases;
    private final PurchaseArchive archive;
    private final PurchaseRefiling refiling;
    private final Programs programs;
    private final Ledger ledger;
    private final LedgerRefiling entries;
    private final Clubs clubs;

    MergeIntake(
            Aliases aliases,
            PurchaseArchive archive,
            PurchaseRefiling refiling,
            Programs programs,
            Ledger ledger,
            LedgerRefiling entries,
            Clubs clubs) {
        this.aliases = aliases;
        this.archive = archive;
        this.refiling = refiling;
        this.programs = programs;
        this.ledger = ledger;
        this.entries = entries;
        this.clubs = clubs;
    }

    /** Takes merges and their undoing; nobody else changes which ids stand for which until the transaction ends. */
    Uni<Void> take(Mutiny.Session session, List<IncomingEvent> events) {
        return aliases.take(session, events, MERGES, moved -> move(session, moved))
                .replaceWithVoid();
    }

    private Uni<Void> move(Mutiny.Session session, List<Moved> moved) {
        Set<UUID> touched = new TreeSet<>();
        moved.forEach(one -> touched.addAll(List.of(one.id(), one.from(), one.to())));
        return archive.lock(session, touched)
                .chain(() -> refiling.refile(session, moved, touched))
                .call(() -> entries.refile(session, touched))
                .chain(matched -> settle(session, matched))
                .chain(() -> clubs.refile(session, touched));
    }

    /** Returns that match a purchase now, as buyer and bringer are one, take back what it gave. */
    private Uni<Void> settle(Mutiny.Session session, News matched) {
        return archive.files(session, matched)
                .chain(files -> programs.plans(session).chain(plans -> ledger.settle(session, plans, files)));
    }
}
