package dev.guanxi.customer.exit;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Withdraws cases of silences that were none, and tells others. */
@Singleton
final class SilenceWithdrawals {

    /** Nothing is written of an erased person. Who was never away was not won back by what it bought. */
    private static final String WITHDRAW = """
            update exit_case set state = 'WITHDRAWN', version = version + 1, closed_at = :now, changed_at = :now,
              purchase_id = null, outcome = case when exists (select from erased_person p where p.id = customer_id) then 'Erased person'
                else cast(:outcome as text) end
            where id in (:ids) and %s and not %s returning id""".formatted(SettledByPurchases.CASES, SettledByPurchases.WORKED_ON);

    private final ExitAnnouncements announcements;
    private final Clock clock;

    SilenceWithdrawals(ExitAnnouncements announcements, Clock clock) {
        this.announcements = announcements;
        this.clock = clock;
    }

    /**
     * Withdraws those of the cases that nobody has closed by hand or worked on.
     *
     * @param outcome why, as the cases tell it
     */
    Uni<Void> withdraw(Mutiny.Session session, List<UUID> ids, String outcome) {
        if (ids.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return session.createNativeQuery(WITHDRAW, UUID.class)
                .setParameter("ids", ids)
                .setParameter("outcome", outcome)
                .setParameter("now", clock.instant().atOffset(ZoneOffset.UTC))
                .getResultList()
                .chain(withdrawn -> announcements.closed(session, withdrawn));
    }
}
