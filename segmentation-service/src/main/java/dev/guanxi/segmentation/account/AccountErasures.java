package dev.guanxi.segmentation.account;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guanxi.platform.event.IncomingEvent;
import dev.guanxi.platform.event.Outbox;
import dev.guanxi.platform.persistence.RowDocuments;
import dev.guanxi.platform.persistence.RowDocuments.Part;
import dev.guanxi.platform.person.PersonReceipts;
import dev.guanxi.platform.person.PersonRequest;
import dev.guanxi.segmentation.activity.ActivityFacts;
import dev.guanxi.segmentation.activity.ErasedVisitFacts;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Does this service's part for the rights of a person (C17), and answers with a receipt. Held here are the names of
 * customers who are people, where they are, and their trade; of contacts what our people wrote about their account. Trade
 * is kept under the id, which says nothing by itself.
 */
@ApplicationScoped
class AccountErasures {

    static final String ERASE = "dev.guanxi.customer.erasure-requested.v1";
    static final String TELL = "dev.guanxi.customer.access-requested.v1";

    /** Stands where the name of a person stood. */
    static final String ERASED = ErasedVisitFacts.ERASED;

    private static final PersonReceipts RECEIPTS = new PersonReceipts("segmentation");

    private static final String REMEMBER = """
            insert into erased_account (customer_id, erased_at)
            select id, :at from (select cast(:person as uuid) as id union select id from alias where root_id = :person) e
            on conflict do nothing""";

    private static final String TRADE = """
            select (select count(*) from purchase_fact where customer_id = :person)
              + (select count(*) from return_fact where customer_id = :person)""";

    private final ErasedAccounts accounts;
    private final ErasedVisitFacts visits;
    private final ActivityFacts activity;
    private final RowDocuments documents;
    private final Outbox outbox;
    private final Clock clock;

    AccountErasures(
            ErasedAccounts accounts,
            ErasedVisitFacts visits,
            ActivityFacts activity,
            RowDocuments documents,
            Outbox outbox,
            Clock clock) {
        this.accounts = accounts;
        this.visits = visits;
        this.activity = activity;
        this.documents = documents;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Takes requests one after the other, each with its receipt. */
    Uni<Void> take(Mutiny.Session session, List<IncomingEvent> requests) {
        Uni<Void> done = Uni.createFrom().voidItem();
        for (IncomingEvent request : requests) {
            done = done.chain(() -> request.type().equals(ERASE) ? erase(session, request) : tell(session, request));
        }
        return done;
    }

    /** Names and places of erased people that late news brought back go again. */
    Uni<Void> keepErased(Mutiny.Session session, List<IncomingEvent> customers) {
        return customers.isEmpty()
                ? Uni.createFrom().voidItem()
                : accounts.forget(session, customers).replaceWithVoid();
    }

    private Uni<Void> erase(Mutiny.Session session, IncomingEvent event) {
        PersonRequest request = PersonRequest.of(event);
        Uni<Void> known = request.isCustomer()
                ? visits.holdOff(session).chain(() -> remember(session, request))
                : Uni.createFrom().voidItem();
        return known.chain(() -> concerning(session, request, NotedHoldings.parts()))
                .chain(held -> NotedHoldings.erase(session, held))
                .chain(texts -> request.isCustomer()
                        ? eraseAccount(session, event, texts)
                        : outbox.append(session, RECEIPTS.erased(event, texts, 0, clock.instant())));
    }

    private Uni<Void> remember(Mutiny.Session session, PersonRequest request) {
        return session.createNativeQuery(REMEMBER)
                .setParameter("person", request.customerId())
                .setParameter("at", clock.instant().atOffset(ZoneOffset.UTC))
                .executeUpdate()
                .replaceWithVoid();
    }

    private Uni<Void> eraseAccount(Mutiny.Session session, IncomingEvent event, int texts) {
        UUID person = PersonReceipts.customer(event);
        return accounts.forget(session, List.of(event))
                .call(() -> activity.profileForgotten(session, person))
                .chain(rows -> session.createNativeQuery(TRADE, Long.class)
                        .setParameter("person", person)
                        .getSingleResult()
                        .chain(kept ->
                                outbox.append(session, RECEIPTS.erased(event, rows + texts, kept, clock.instant()))));
    }

    private Uni<Void> tell(Mutiny.Session session, IncomingEvent event) {
        PersonRequest request = PersonRequest.of(event);
        Stream<Part> facts = request.isCustomer() ? AccountHoldings.ALL.stream() : Stream.empty();
        return concerning(session, request, Stream.concat(facts, NotedHoldings.parts()))
                .chain(held -> outbox.append(session, RECEIPTS.told(event, held, clock.instant())));
    }

    private Uni<ObjectNode> concerning(Mutiny.Session session, PersonRequest request, Stream<Part> parts) {
        return documents
                .read(session, parts.toList(), Map.of("person", request.customerId()))
                .invoke(held -> request.leaveConcerned(held, NotedHoldings.textsOfParts()));
    }
}
