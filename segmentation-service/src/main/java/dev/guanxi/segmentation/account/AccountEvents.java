package dev.guanxi.segmentation.account;

import dev.guanxi.platform.alias.Moved;
import dev.guanxi.platform.event.EventHandler;
import dev.guanxi.platform.event.EventIntake;
import dev.guanxi.platform.event.IncomingEvent;
import dev.guanxi.segmentation.activity.ActivityFacts;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
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
    static final String WITHDRAWN = "dev.guanxi.customer.customer-withdrawn.v1";
    static final String PURCHASE_WITHDRAWN = "dev.guanxi.customer.purchase-withdrawn.v1";
    static final String RETURN_WITHDRAWN = "dev.guanxi.customer.return-withdrawn.v1";

    private final EventIntake intake;
    private final AccountFacts facts;
    private final AccountMerges merges;
    private final AccountErasures erasures;
    private final ActivityFacts activity;
    private final AccountNews news;

    AccountEvents(
            EventIntake intake,
            AccountFacts facts,
            AccountMerges merges,
            AccountErasures erasures,
            ActivityFacts activity,
            AccountNews news) {
        this.intake = intake;
        this.facts = facts;
        this.merges = merges;
        this.erasures = erasures;
        this.activity = activity;
        this.news = news;
    }

    @Incoming("customer-events")
    Uni<Void> receive(ConsumerRecords<String, String> records) {
        return intake.accept(records, this).invoke(activity::committed);
    }

    @Override
    public Set<String> types() {
        Set<String> types = new HashSet<>(activity.customerTypes());
        types.addAll(Set.of(REGISTERED, CHANGED, PURCHASED, RETURNED, WITHDRAWN, PURCHASE_WITHDRAWN, RETURN_WITHDRAWN));
        types.addAll(Set.of(AccountMerges.MERGED, AccountMerges.UNDONE, AccountErasures.ERASE, AccountErasures.TELL));
        return types;
    }

    /** News come before accounts, as with whoever takes them: so the two never wait for each other in a circle. */
    @Override
    public Uni<Void> handle(Mutiny.Session session, List<IncomingEvent> events) {
        List<IncomingEvent> customers = of(events, REGISTERED, CHANGED);
        return merges.take(session, of(events, AccountMerges.MERGED, AccountMerges.UNDONE))
                .chain(moved -> news.note(session, told(of(events, PURCHASED, SATISFIED), moved))
                        .chain(() -> merges.putAside(session, moved)))
                .chain(() -> facts.takeCustomers(session, customers))
                .chain(() -> merges.setAside(session, customers))
                .chain(() -> erasures.keepErased(session, customers))
                .chain(() -> facts.takePurchases(session, of(events, PURCHASED)))
                .chain(() -> facts.takeReturns(session, of(events, RETURNED)))
                .chain(() -> activity.takeCustomerEvents(session, events))
                .chain(() -> facts.withdrawReturns(session, of(events, RETURN_WITHDRAWN)))
                .chain(() -> facts.withdrawPurchases(session, of(events, PURCHASE_WITHDRAWN)))
                .chain(() -> facts.withdrawCustomers(session, of(events, WITHDRAWN)))
                .chain(() -> erasures.take(session, of(events, AccountErasures.ERASE, AccountErasures.TELL)));
    }

    /** Whose tier may rise by what they did, or by what came to them from another. */
    private static Set<UUID> told(List<IncomingEvent> trade, List<Moved> moved) {
        Set<UUID> told = new HashSet<>();
        trade.forEach(event ->
                told.add(UUID.fromString(event.data().required("customerId").asText())));
        moved.forEach(one -> told.addAll(List.of(one.id(), one.to())));
        return told;
    }

    private static List<IncomingEvent> of(List<IncomingEvent> events, String... types) {
        Set<String> wanted = Set.of(types);
        return events.stream().filter(event -> wanted.contains(event.type())).toList();
    }
}
