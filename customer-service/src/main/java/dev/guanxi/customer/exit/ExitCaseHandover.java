package dev.guanxi.customer.exit;

import dev.guanxi.customer.account.HandedKind;
import dev.guanxi.customer.account.Handing;
import dev.guanxi.customer.account.HandoverFollower;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.hibernate.reactive.mutiny.Mutiny;

/** Open cases pass to the next manager (C10), who goes on to win the customers back. */
@Singleton
final class ExitCaseHandover implements HandoverFollower {

    @Override
    public HandedKind kind() {
        return HandedKind.EXIT_CASE;
    }

    @Override
    public boolean passesOn() {
        return true;
    }

    @Override
    public Uni<Long> follow(Mutiny.Session session, Handing handing) {
        return handing.passOn(session, "exit_case", "state = 'OPEN'");
    }
}
