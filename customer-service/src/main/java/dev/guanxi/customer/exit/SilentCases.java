package dev.guanxi.customer.exit;

import dev.guanxi.customer.exit.SilenceGrounds.Groundless;
import dev.guanxi.customer.profile.Kept;
import dev.guanxi.customer.purchase.Purchase;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Cases that scans opened for silences, when purchases are withdrawn that made these silences. */
@Singleton
final class SilentCases {

    private static final Kept WORKED_ON = new Kept(
            "EXIT_CASE_WORKED_ON", "Without it the customer was not silent, but somebody has worked on the exit case.");

    private static final String WITHDRAW = """
            update exit_case set state = 'WITHDRAWN', version = version + 1, closed_at = :now, changed_at = :now,
              outcome = case when exists (select from erased_person p where p.id = customer_id) then 'Erased person'
                else 'Withdrawn: the customer was not silent; purchases that said so were recorded in error.' end
            where id in (:ids) returning id""";

    private final SilenceGrounds grounds;
    private final ExitAnnouncements announcements;
    private final Clock clock;

    SilentCases(SilenceGrounds grounds, ExitAnnouncements announcements, Clock clock) {
        this.grounds = grounds;
        this.announcements = announcements;
        this.clock = clock;
    }

    /** Those of the purchases without which a case would lose its grounds that somebody has worked on. */
    Uni<Map<UUID, Kept>> keptAmong(Mutiny.Session session, List<Purchase> purchases) {
        return grounds.lostWithout(session, purchases).map(lost -> {
            Map<UUID, Kept> kept = new HashMap<>();
            lost.stream()
                    .filter(Groundless::workedOn)
                    .flatMap(one -> purchases.stream().filter(one::restedOn))
                    .forEach(purchase -> kept.put(purchase.id(), WORKED_ON));
            return kept;
        });
    }

    /** Withdraws the cases that lose their grounds with the purchases and that nobody has worked on, and tells others. */
    Uni<Void> release(Mutiny.Session session, List<Purchase> withdrawn) {
        return grounds.lostWithout(session, withdrawn)
                .map(lost -> lost.stream()
                        .filter(one -> !one.workedOn())
                        .map(Groundless::id)
                        .toList())
                .chain(ids -> ids.isEmpty() ? Uni.createFrom().voidItem() : withdraw(session, ids));
    }

    private Uni<Void> withdraw(Mutiny.Session session, List<UUID> ids) {
        return session.createNativeQuery(WITHDRAW, UUID.class)
                .setParameter("ids", ids)
                .setParameter("now", clock.instant().atOffset(ZoneOffset.UTC))
                .getResultList()
                .chain(gone -> announcements.closed(session, gone));
    }
}
