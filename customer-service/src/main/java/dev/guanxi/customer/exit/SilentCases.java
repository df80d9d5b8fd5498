package dev.guanxi.customer.exit;

import dev.guanxi.customer.exit.SilenceGrounds.Groundless;
import dev.guanxi.customer.profile.Kept;
import dev.guanxi.customer.purchase.Purchase;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
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

    private static final String IN_ERROR =
            "Withdrawn: the customer was not silent; purchases that said so were recorded in error.";

    private final SilenceGrounds grounds;
    private final SilenceWithdrawals withdrawals;

    SilentCases(SilenceGrounds grounds, SilenceWithdrawals withdrawals) {
        this.grounds = grounds;
        this.withdrawals = withdrawals;
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
                .chain(ids -> withdrawals.withdraw(session, ids, IN_ERROR));
    }
}
