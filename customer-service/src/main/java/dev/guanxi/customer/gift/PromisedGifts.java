package dev.guanxi.customer.gift;

import dev.guanxi.customer.access.Scope;
import dev.guanxi.customer.account.HandedKind;
import dev.guanxi.customer.account.Handing;
import dev.guanxi.customer.account.HandoverFollower;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Gifts that a leaving manager promised. They stay that giver's (C12): they were judged by that giver's limits, which they
 * hold, and a giver who could be exchanged could decide on its own gifts.
 */
@Singleton
final class PromisedGifts implements HandoverFollower {

    private static final String COUNT = """
            select count(*) from gift where state in ('PENDING_APPROVAL', 'APPROVED') and giver_owner = :ours
              and %s""".formatted(Handing.rowsOf("giver_key"));

    @Override
    public HandedKind kind() {
        return HandedKind.PROMISED_GIFT;
    }

    @Override
    public boolean passesOn() {
        return false;
    }

    @Override
    public Uni<Long> follow(Mutiny.Session session, Handing handing) {
        var count = session.createNativeQuery(COUNT, Long.class).setParameter("ours", Scope.EVERYTHING.owner());
        handing.parameters().forEach(count::setParameter);
        return count.getSingleResult();
    }
}
