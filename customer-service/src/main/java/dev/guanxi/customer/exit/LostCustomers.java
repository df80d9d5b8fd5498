package dev.guanxi.customer.exit;

import dev.guanxi.customer.access.Scope;
import dev.guanxi.customer.profile.ErasedPeople;
import dev.guanxi.customer.profile.ProspectCustomers;
import dev.guanxi.customer.prospect.CreditRecord;
import dev.guanxi.customer.prospect.Lapse;
import dev.guanxi.customer.prospect.LapsedCustomers;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** Gives customers that were given up back to the prospects, with what their case knows (C15, C5). */
@Singleton
final class LostCustomers {

    private static final int LONGEST_REASON = 500;

    private final ProspectCustomers customers;
    private final LapsedCustomers lapsed;
    private final ErasedPeople erased;

    LostCustomers(ProspectCustomers customers, LapsedCustomers lapsed, ErasedPeople erased) {
        this.customers = customers;
        this.lapsed = lapsed;
        this.erased = erased;
    }

    /** Of a case that has just been lost; nobody tries to win a person who was erased (C17). */
    Uni<Void> giveBack(Mutiny.Session session, ExitCase lost, String by) {
        return erased.among(session, List.of(lost.customerId()))
                .chain(gone -> gone.isEmpty()
                        ? lapse(session, lost, by)
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> lapse(Mutiny.Session session, ExitCase lost, String by) {
        return customers
                .lock(session, Scope.EVERYTHING, lost.customerId())
                .chain(customer -> lapsed.giveBack(session, customer, lost.id(), lapse(lost), by, lost.closedAt()));
    }

    /** Why it stopped buying: the reason, and how it ended in words. */
    private static Lapse lapse(ExitCase lost) {
        CreditRecord credit = lost.creditRecord() == null ? CreditRecord.NOT_STATED : lost.creditRecord();
        String reason = lost.reason() + ": " + lost.outcome();
        return new Lapse(credit, reason.substring(0, Math.min(reason.length(), LONGEST_REASON)));
    }
}
