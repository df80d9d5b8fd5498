package dev.guanxi.segmentation.account;

import dev.guanxi.platform.event.EventHandler;
import dev.guanxi.platform.event.EventIntake;
import dev.guanxi.platform.event.IncomingEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.hibernate.reactive.mutiny.Mutiny;

/** Learns from customer-service who there is, what they bought and brought back, how satisfied they are, who stops buying. */
@ApplicationScoped
class AccountEvents implements EventHandler {

    static final String REGISTERED = "dev.guanxi.customer.customer-registered.v1";
    static final String CHANGED = "dev.guanxi.customer.customer-changed.v1";
    static final String PURCHASED = "dev.guanxi.customer.purchase-recorded.v1";
    static final String RETURNED = "dev.guanxi.customer.purchase-returned.v1";

    static final String SATISFIED = "dev.guanxi.customer.satisfaction-recorded.v1";
    static final String EXIT_OPENED = "dev.guanxi.customer.exit-case-opened.v1";
    static final String EXIT_CLOSED = "dev.guanxi.customer.exit-case-closed.v1";

    private final EventIntake intake;
    private final AccountFacts facts;
    private final LoyaltyFacts loyalty;
    private final AccountNews news;

    AccountEvents(EventIntake intake, AccountFacts facts, LoyaltyFacts loyalty, AccountNews news) {
        this.intake = intake;
        this.facts = facts;
        this.loyalty = loyalty;
        this.news = news;
    }

    @Incoming("customer-events")
    Uni<Void> receive(ConsumerRecords<String, String> records) {
        return intake.accept(records, this);
    }

    @Override
    public Set<String> types() {
        return Set.of(REGISTERED, CHANGED, PURCHASED, RETURNED, SATISFIED, EXIT_OPENED, EXIT_CLOSED);
    }

    /** News come first, as with whoever takes them: so the two never wait for each other in a circle. */
    @Override
    public Uni<Void> handle(Mutiny.Session session, List<IncomingEvent> events) {
        return news.note(session, of(events, PURCHASED, SATISFIED))
                .chain(() -> facts.takeCustomers(session, of(events, REGISTERED, CHANGED)))
                .chain(() -> facts.takePurchases(session, of(events, PURCHASED)))
                .chain(() -> facts.takeReturns(session, of(events, RETURNED)))
                .chain(() -> loyalty.takeProductLines(session, of(events, PURCHASED)))
                .chain(() -> loyalty.takeSatisfaction(session, of(events, SATISFIED)))
                .chain(() -> loyalty.takeOpenedCases(session, of(events, EXIT_OPENED)))
                .chain(() -> loyalty.takeClosedCases(session, of(events, EXIT_CLOSED)));
    }

    private static List<IncomingEvent> of(List<IncomingEvent> events, String... types) {
        Set<String> wanted = Set.of(types);
        return events.stream().filter(event -> wanted.contains(event.type())).toList();
    }
}
