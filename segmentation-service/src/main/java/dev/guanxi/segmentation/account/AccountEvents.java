package dev.guanxi.segmentation.account;

import dev.guanxi.platform.event.EventHandler;
import dev.guanxi.platform.event.EventIntake;
import dev.guanxi.platform.event.IncomingEvent;
import dev.guanxi.segmentation.activity.ActivityFacts;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.hibernate.reactive.mutiny.Mutiny;

/** Learns from customer-service who there is, what they bought and what they brought back. */
@ApplicationScoped
class AccountEvents implements EventHandler {

    static final String REGISTERED = "dev.guanxi.customer.customer-registered.v1";
    static final String CHANGED = "dev.guanxi.customer.customer-changed.v1";
    static final String PURCHASED = "dev.guanxi.customer.purchase-recorded.v1";
    static final String RETURNED = "dev.guanxi.customer.purchase-returned.v1";

    private final EventIntake intake;
    private final AccountFacts facts;
    private final ActivityFacts activity;

    AccountEvents(EventIntake intake, AccountFacts facts, ActivityFacts activity) {
        this.intake = intake;
        this.facts = facts;
        this.activity = activity;
    }

    @Incoming("customer-events")
    Uni<Void> receive(ConsumerRecords<String, String> records) {
        return intake.accept(records, this).invoke(activity::committed);
    }

    @Override
    public Set<String> types() {
        Set<String> types = new HashSet<>(activity.customerTypes());
        types.addAll(Set.of(REGISTERED, CHANGED, PURCHASED, RETURNED));
        return types;
    }

    @Override
    public Uni<Void> handle(Mutiny.Session session, List<IncomingEvent> events) {
        return facts.takeCustomers(session, of(events, REGISTERED, CHANGED))
                .chain(() -> facts.takePurchases(session, of(events, PURCHASED)))
                .chain(() -> facts.takeReturns(session, of(events, RETURNED)))
                .chain(() -> activity.takeCustomerEvents(session, events));
    }

    private static List<IncomingEvent> of(List<IncomingEvent> events, String... types) {
        Set<String> wanted = Set.of(types);
        return events.stream().filter(event -> wanted.contains(event.type())).toList();
    }
}
