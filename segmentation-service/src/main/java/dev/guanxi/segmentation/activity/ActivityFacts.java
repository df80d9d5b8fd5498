package dev.guanxi.segmentation.activity;

import dev.guanxi.platform.alias.Aliases;
import dev.guanxi.platform.event.IncomingEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Writes what events tell, a batch in one statement for each kind of fact, and notes whose facts have changed. */
@ApplicationScoped
public class ActivityFacts {

    private static final String CUSTOMER = "dev.guanxi.customer.";
    /** Facts that the capability {@code account} keeps. */
    private static final Map<String, Set<FactGroup>> KEPT_ELSEWHERE = Map.of(
            CUSTOMER + "customer-registered.v1", Set.of(FactGroup.PROFILE),
            CUSTOMER + "customer-changed.v1", Set.of(FactGroup.PROFILE),
            CUSTOMER + "purchase-recorded.v1", Set.of(FactGroup.PURCHASES, FactGroup.VALUE),
            CUSTOMER + "purchase-returned.v1", Set.of(FactGroup.PURCHASES),
            CUSTOMER + "customer-withdrawn.v1", Set.of(FactGroup.PROFILE),
            CUSTOMER + "purchase-withdrawn.v1", Set.of(FactGroup.PURCHASES, FactGroup.VALUE),
            CUSTOMER + "return-withdrawn.v1", Set.of(FactGroup.PURCHASES));

    private final Aliases aliases;
    private final CustomerReviews reviews;

    ActivityFacts(Aliases aliases, CustomerReviews reviews) {
        this.aliases = aliases;
        this.reviews = reviews;
    }

    /** The types of customer-service's events that leave facts of this capability. */
    public Set<String> customerTypes() {
        return types(CustomerFacts.ALL);
    }

    /** Takes events of customer-service into effect, and notes every customer that they or the account's facts touch. */
    public Uni<Void> takeCustomerEvents(Mutiny.Session session, List<IncomingEvent> events) {
        return take(session, CustomerFacts.ALL, events);
    }

    /** Notes a customer of whom it is no longer known who and where it is. */
    public Uni<Void> profileForgotten(Mutiny.Session session, UUID customer) {
        return reviews.note(session, Map.of(customer, Set.of(FactGroup.PROFILE)));
    }

    /** Tells that what was taken is committed. */
    public void committed() {
        reviews.announce();
    }

    static Set<String> types(List<FactStatement> statements) {
        Set<String> types = new TreeSet<>();
        statements.forEach(statement -> types.addAll(statement.types()));
        return types;
    }

    Uni<Void> take(Mutiny.Session session, List<FactStatement> statements, List<IncomingEvent> events) {
        Uni<Void> done = aliases.hold(session);
        for (FactStatement statement : statements) {
            List<IncomingEvent> wanted = statement.of(events);
            if (!wanted.isEmpty()) {
                done = done.chain(() -> write(session, statement, wanted));
            }
        }
        return done.chain(() -> reviews.note(session, changes(statements, events)));
    }

    private static Uni<Void> write(Mutiny.Session session, FactStatement statement, List<IncomingEvent> events) {
        return session.createNativeQuery(statement.sql())
                .setParameter("batch", statement.rows().json(events))
                .executeUpdate()
                .replaceWithVoid();
    }

    private static Map<UUID, Set<FactGroup>> changes(List<FactStatement> statements, List<IncomingEvent> events) {
        Map<UUID, Set<FactGroup>> changes = CustomerReviews.none();
        for (IncomingEvent event : events) {
            groups(statements, event.type())
                    .forEach(group -> CustomerReviews.add(
                            changes,
                            UUID.fromString(event.data().required("customerId").asText()),
                            group));
        }
        return changes;
    }

    private static Collection<FactGroup> groups(List<FactStatement> statements, String type) {
        return KEPT_ELSEWHERE.containsKey(type)
                ? KEPT_ELSEWHERE.get(type)
                : statements.stream()
                        .filter(statement -> statement.types().contains(type))
                        .map(FactStatement::group)
                        .toList();
    }
}
