package dev.guanxi.visitplanner.account;

import dev.guanxi.platform.event.EventHandler;
import dev.guanxi.platform.event.EventIntake;
import dev.guanxi.platform.event.IncomingEvent;
import dev.guanxi.visitplanner.erasure.PersonRequests;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.hibernate.reactive.mutiny.Mutiny;

/** Learns from customer-service who there is, when they bought and who manages their accounts. */
@ApplicationScoped
class CustomerEvents implements EventHandler {

    private static final String REGISTERED = "dev.guanxi.customer.customer-registered.v1";
    private static final String CHANGED = "dev.guanxi.customer.customer-changed.v1";
    private static final String PURCHASED = "dev.guanxi.customer.purchase-recorded.v1";
    private static final String WITHDRAWN = "dev.guanxi.customer.customer-withdrawn.v1";
    private static final String PURCHASE_WITHDRAWN = "dev.guanxi.customer.purchase-withdrawn.v1";

    private final EventIntake intake;
    private final AccountCopies accounts;
    private final AccountMerges merges;
    private final ManagerChanges managers;
    private final PersonRequests requests;

    CustomerEvents(
            EventIntake intake,
            AccountCopies accounts,
            AccountMerges merges,
            ManagerChanges managers,
            PersonRequests requests) {
        this.intake = intake;
        this.accounts = accounts;
        this.merges = merges;
        this.managers = managers;
        this.requests = requests;
    }

    @Incoming("customer-events")
    Uni<Void> receive(ConsumerRecords<String, String> records) {
        return intake.accept(records, this);
    }

    @Override
    public Set<String> types() {
        return Set.of(
                REGISTERED,
                CHANGED,
                PURCHASED,
                WITHDRAWN,
                PURCHASE_WITHDRAWN,
                AccountMerges.MERGED,
                AccountMerges.UNDONE,
                ManagerChanges.CHANGED,
                PersonRequests.ERASE,
                PersonRequests.TELL);
    }

    @Override
    public Uni<Void> handle(Mutiny.Session session, List<IncomingEvent> events) {
        List<IncomingEvent> customers = of(events, REGISTERED, CHANGED);
        return merges.take(session, of(events, AccountMerges.MERGED, AccountMerges.UNDONE))
                .chain(() -> accounts.takeCustomers(session, customers))
                .chain(() -> merges.setAside(session, customers))
                .chain(() -> requests.keepErased(session, customers))
                .chain(() -> accounts.takePurchases(session, of(events, PURCHASED)))
                .chain(() -> accounts.withdrawPurchases(session, of(events, PURCHASE_WITHDRAWN)))
                .chain(() -> accounts.withdrawCustomers(session, of(events, WITHDRAWN)))
                .chain(() -> managers.take(session, of(events, ManagerChanges.CHANGED)))
                .chain(() -> requests.take(session, of(events, PersonRequests.ERASE, PersonRequests.TELL)));
    }

    private static List<IncomingEvent> of(List<IncomingEvent> events, String... types) {
        Set<String> wanted = Set.of(types);
        return events.stream().filter(event -> wanted.contains(event.type())).toList();
    }
}
