package dev.guanxi.loyalty.intake;

import dev.guanxi.loyalty.backfill.RulesLock;
import dev.guanxi.loyalty.club.Clubs;
import dev.guanxi.loyalty.erasure.PersonRequests;
import dev.guanxi.loyalty.ledger.Ledger;
import dev.guanxi.loyalty.program.Programs;
import dev.guanxi.loyalty.purchase.News;
import dev.guanxi.loyalty.purchase.Purchase;
import dev.guanxi.loyalty.purchase.PurchaseArchive;
import dev.guanxi.loyalty.purchase.PurchaseEvents;
import dev.guanxi.loyalty.purchase.ReturnedLine;
import dev.guanxi.platform.alias.Aliases;
import dev.guanxi.platform.alias.Roots;
import dev.guanxi.platform.event.EventHandler;
import dev.guanxi.platform.event.IncomingEvent;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Purchases and returns, a batch at a time: kept, then settled by all programs, then counted in all clubs. Merges of
 * customers and what is asked about people come along.
 */
@Singleton
final class PurchaseIntake implements EventHandler {

    private final PurchaseEvents events;
    private final RulesLock rulesLock;
    private final PurchaseArchive archive;
    private final Programs programs;
    private final Ledger ledger;
    private final Clubs clubs;
    private final Aliases aliases;
    private final MergeIntake merges;
    private final PersonRequests requests;

    PurchaseIntake(
            PurchaseEvents events,
            RulesLock rulesLock,
            PurchaseArchive archive,
            Programs programs,
            Ledger ledger,
            Clubs clubs,
            Aliases aliases,
            MergeIntake merges,
            PersonRequests requests) {
        this.events = events;
        this.rulesLock = rulesLock;
        this.archive = archive;
        this.programs = programs;
        this.ledger = ledger;
        this.clubs = clubs;
        this.aliases = aliases;
        this.merges = merges;
        this.requests = requests;
    }

    @Override
    public Set<String> types() {
        return Set.of(
                PurchaseEvents.RECORDED,
                PurchaseEvents.RETURNED,
                PurchaseEvents.WITHDRAWN,
                PurchaseEvents.RETURN_WITHDRAWN,
                MergeIntake.MERGED,
                MergeIntake.UNDONE,
                PersonRequests.ERASE,
                PersonRequests.TELL);
    }

    @Override
    public Uni<Void> handle(Mutiny.Session session, List<IncomingEvent> batch) {
        Uni<Void> done = Uni.createFrom().voidItem();
        for (List<IncomingEvent> run : runs(batch)) {
            done = done.chain(() -> isGivenBack(run.get(0)) ? giveBack(session, run) : settle(session, run));
        }
        return done;
    }

    /** What follows each other and is settled alike: a withdrawn return counts for what comes after it. */
    private static List<List<IncomingEvent>> runs(List<IncomingEvent> batch) {
        List<List<IncomingEvent>> runs = new ArrayList<>();
        for (IncomingEvent event : batch) {
            boolean goesOn =
                    !runs.isEmpty() && isGivenBack(runs.get(runs.size() - 1).get(0)) == isGivenBack(event);
            if (!goesOn) {
                runs.add(new ArrayList<>());
            }
            runs.get(runs.size() - 1).add(event);
        }
        return runs;
    }

    private static boolean isGivenBack(IncomingEvent event) {
        return event.type().equals(PurchaseEvents.RETURN_WITHDRAWN);
    }

    /** Returns that never should have been told: their customers get back what they took. */
    private Uni<Void> giveBack(Mutiny.Session session, List<IncomingEvent> run) {
        List<ReturnedLine> told = run.stream()
                .flatMap(event -> events.returned(event.data()).stream())
                .toList();
        News news = new News(List.of(), told);
        return rulesLock
                .shared(session)
                .chain(() -> aliases.read(session, news.customers()))
                .chain(roots -> archive.lock(session, news.of(roots).customers()))
                .chain(() -> archive.remove(session, told))
                .call(removed -> ledger.giveBack(session, removed))
                .chain(removed -> clubs.recount(session, new News(List.of(), removed).customers()));
    }

    private Uni<Void> settle(Mutiny.Session session, List<IncomingEvent> batch) {
        News told = read(batch);
        return rulesLock
                .shared(session)
                .chain(() -> merges.take(session, of(batch, MergeIntake.MERGED, MergeIntake.UNDONE)))
                .chain(() -> aliases.read(session, told.customers()))
                .chain(roots -> take(session, told, roots))
                .chain(() -> requests.take(session, of(batch, PersonRequests.ERASE, PersonRequests.TELL)));
    }

    private Uni<Void> take(Mutiny.Session session, News told, Roots roots) {
        return archive.lock(session, told.of(roots).customers())
                .chain(() -> archive.add(session, told, roots))
                .chain(news -> archive.files(session, news).chain(files -> programs.plans(session)
                        .chain(plans -> ledger.settle(session, plans, files))
                        .chain(() -> clubs.count(session, news, files))));
    }

    private static List<IncomingEvent> of(List<IncomingEvent> batch, String... types) {
        Set<String> wanted = Set.of(types);
        return batch.stream().filter(event -> wanted.contains(event.type())).toList();
    }

    private News read(List<IncomingEvent> batch) {
        List<Purchase> purchases = new ArrayList<>();
        List<ReturnedLine> returned = new ArrayList<>();
        for (IncomingEvent event : batch) {
            if (event.type().equals(PurchaseEvents.RECORDED)) {
                purchases.add(events.recorded(event.data()));
            } else if (event.type().equals(PurchaseEvents.WITHDRAWN)) {
                returned.addAll(events.withdrawn(event.data()));
            } else if (event.type().equals(PurchaseEvents.RETURNED)) {
                returned.addAll(events.returned(event.data()));
            }
        }
        return new News(purchases, returned);
    }
}
