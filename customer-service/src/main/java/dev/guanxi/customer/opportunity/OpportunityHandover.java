package dev.guanxi.customer.opportunity;

import dev.guanxi.customer.account.HandedKind;
import dev.guanxi.customer.account.Handing;
import dev.guanxi.customer.account.HandoverFollower;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.hibernate.reactive.mutiny.Mutiny;

/** Deals under way pass to the next manager (C10); those that are decided stay whose they were. */
@Singleton
final class OpportunityHandover implements HandoverFollower {

    private static final String PASS_ON = """
            update opportunity set owner = :to, version = version + 1, changed_at = :at
            where stage not in ('WON', 'LOST') and %s""".formatted(Handing.rowsOf("employee_key(owner)"));

    @Override
    public HandedKind kind() {
        return HandedKind.OPPORTUNITY;
    }

    @Override
    public boolean passesOn() {
        return true;
    }

    @Override
    public Uni<Long> follow(Mutiny.Session session, Handing handing) {
        var update = session.createNativeQuery(PASS_ON)
                .setParameter("to", handing.handover().toManager())
                .setParameter("at", handing.handover().at());
        handing.parameters().forEach(update::setParameter);
        return update.executeUpdate().map(Integer::longValue);
    }
}
