package dev.guanxi.loyalty.club;

import dev.guanxi.loyalty.purchase.News;
import dev.guanxi.loyalty.purchase.PurchaseArchive;
import dev.guanxi.loyalty.purchase.PurchaseFile;
import dev.guanxi.loyalty.purchase.ReturnedLine;
import dev.guanxi.platform.event.Outbox;
import dev.guanxi.platform.event.OutgoingEvent;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** Keeps memberships in line with what was bought and brought back (L2). */
@Singleton
public final class Clubs {

    private final ClubStore store;
    private final AsideStore aside;
    private final PurchaseArchive archive;
    private final Outbox outbox;

    Clubs(ClubStore store, AsideStore aside, PurchaseArchive archive, Outbox outbox) {
        this.store = store;
        this.aside = aside;
        this.archive = archive;
        this.outbox = outbox;
    }

    /** Counts what is new in all clubs. The customers must be locked. */
    public Uni<Void> count(Mutiny.Session session, News news, List<PurchaseFile> files) {
        return store.all(session).chain(clubs -> {
            Tally tally = new Tally(clubs);
            files.forEach(tally::addFresh);
            tally.addCredits(news.credits());
            return tally.customers().isEmpty()
                    ? Uni.createFrom().voidItem()
                    : store.memberships(session, tally.customers())
                            .invoke(tally::know)
                            .chain(() -> retell(session, clubs, tally))
                            .chain(() -> write(session, tally));
        });
    }

    /** Those whose story cannot simply go on, because something came late or they are new, have it told from the start. */
    private Uni<Void> retell(Mutiny.Session session, List<ClubEntity> clubs, Tally tally) {
        Set<UUID> customers = tally.goOn();
        if (customers.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return whole(session, clubs, customers).invoke(tally::retell).replaceWithVoid();
    }

    /** Tells the whole story of these customers in all clubs. They must be locked. */
    public Uni<Void> recount(Mutiny.Session session, Collection<UUID> customers) {
        if (customers.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return store.all(session).chain(clubs -> {
            Uni<Void> done = Uni.createFrom().voidItem();
            for (ClubEntity club : clubs) {
                done = done.chain(() -> recount(session, club, customers));
            }
            return done;
        });
    }

    /** Tells the whole story of these customers in one club. They must be locked. */
    Uni<Void> recount(Mutiny.Session session, ClubEntity club, Collection<UUID> customers) {
        return retold(session, club, customers).replaceWithVoid();
    }

    /** Tells the stories of these customers anew in all clubs, after purchases went from one to another. */
    public Uni<Void> refile(Mutiny.Session session, Collection<UUID> customers) {
        return store.all(session).chain(clubs -> {
            Uni<Void> done = Uni.createFrom().voidItem();
            for (ClubEntity club : clubs) {
                done = done.chain(() -> aside.back(session, club.id, customers))
                        .chain(() -> retold(session, club, customers))
                        .chain(collecting -> aside.put(session, club.id, customers, collecting));
            }
            return done;
        });
    }

    /** Tells the whole story of these customers in one club; who of them collects in it. */
    private Uni<Set<UUID>> retold(Mutiny.Session session, ClubEntity club, Collection<UUID> customers) {
        Tally tally = new Tally(List.of(club));
        return store.memberships(session, customers)
                .invoke(tally::know)
                .chain(() -> whole(session, List.of(club), customers))
                .invoke(tally::retell)
                .chain(() -> write(session, tally))
                .map(done ->
                        tally.changed().stream().map(MembershipRow::customerId).collect(Collectors.toSet()));
    }

    private Uni<Tally> whole(Mutiny.Session session, List<ClubEntity> clubs, Collection<UUID> customers) {
        return archive.filesOf(session, customers)
                .chain(files -> archive.creditsOf(session, customers).map(credits -> whole(clubs, files, credits)));
    }

    private static Tally whole(List<ClubEntity> clubs, List<PurchaseFile> files, List<ReturnedLine> credits) {
        Tally whole = new Tally(clubs);
        files.forEach(whole::addAll);
        whole.addCredits(credits);
        return whole;
    }

    private Uni<Void> write(Mutiny.Session session, Tally tally) {
        List<OutgoingEvent> events =
                tally.told().stream().map(MembershipChanged::event).toList();
        return store.put(session, tally.changed()).chain(() -> outbox.appendAll(session, events));
    }
}
