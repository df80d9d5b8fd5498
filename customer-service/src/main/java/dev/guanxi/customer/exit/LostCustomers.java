package dev.guanxi.customer.exit;

import dev.guanxi.customer.access.Scope;
import dev.guanxi.customer.profile.ProspectCustomers;
import dev.guanxi.customer.prospect.CreditRecord;
import dev.guanxi.customer.prospect.Lapse;
import dev.guanxi.customer.prospect.LapsedCustomers;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.hibernate.reactive.mutiny.Mutiny;

/** Gives customers that were given up back to the prospects, with what their case knows (C15, C5). */
@Singleton
final class LostCustomers {

    private static final int LONGEST_REASON = 500;

    private final ProspectCustomers customers;
    private final LapsedCustomers lapsed;

    LostCustomers(ProspectCustomers customers, LapsedCustomers lapsed) {
        this.customers = customers;
        this.lapsed = lapsed;
    }

    /** Of a case that has just been lost. */
    Uni<Void> giveBack(Mutiny.Session session, ExitCase lost, String by) {
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
