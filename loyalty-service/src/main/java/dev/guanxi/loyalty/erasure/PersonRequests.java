package dev.guanxi.loyalty.erasure;

import dev.guanxi.platform.event.IncomingEvent;
import dev.guanxi.platform.event.Outbox;
import dev.guanxi.platform.persistence.RowDocuments;
import dev.guanxi.platform.persistence.RowDocuments.Part;
import dev.guanxi.platform.person.PersonReceipts;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Answers what customer-service asks about people. Nothing here names anybody: purchases, points and memberships stand under
 * the customer's id, which says nothing by itself once customer-service has erased what it says of it. So an erasure leaves
 * the ledger as it is, and its receipt tells how many records are kept.
 */
@Singleton
public final class PersonRequests {

    public static final String ERASE = "dev.guanxi.customer.erasure-requested.v1";
    public static final String TELL = "dev.guanxi.customer.access-requested.v1";

    private static final PersonReceipts RECEIPTS = new PersonReceipts("loyalty");

    private static final List<Part> HELD = List.of(
            new Part("purchases", "select * from purchase where customer_id = :person"),
            new Part("returns", "select * from returned_line where customer_id = :person"),
            new Part("points", "select e.* from lot l join entry e on e.lot_id = l.id where l.customer_id = :person"),
            new Part("balances", "select * from member where customer_id = :person"),
            new Part("memberships", "select * from membership where customer_id = :person"));

    private static final String KEPT = """
            select (select count(*) from purchase where customer_id = :person)
              + (select count(*) from returned_line where customer_id = :person)
              + (select count(*) from lot l join entry e on e.lot_id = l.id where l.customer_id = :person)""";

    private final RowDocuments documents;
    private final Outbox outbox;
    private final Clock clock;

    PersonRequests(RowDocuments documents, Outbox outbox, Clock clock) {
        this.documents = documents;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Takes requests one after the other, each with its receipt. */
    public Uni<Void> take(Mutiny.Session session, List<IncomingEvent> requests) {
        Uni<Void> done = Uni.createFrom().voidItem();
        for (IncomingEvent request : requests) {
            done = done.chain(() -> request.type().equals(ERASE) ? erase(session, request) : tell(session, request));
        }
        return done;
    }

    private Uni<Void> erase(Mutiny.Session session, IncomingEvent request) {
        Uni<Long> kept = isOfContact(request)
                ? Uni.createFrom().item(0L)
                : session.createNativeQuery(KEPT, Long.class)
                        .setParameter("person", PersonReceipts.customer(request))
                        .getSingleResult();
        return kept.chain(records -> outbox.append(session, RECEIPTS.erased(request, 0, records, clock.instant())));
    }

    private Uni<Void> tell(Mutiny.Session session, IncomingEvent request) {
        List<Part> parts = isOfContact(request) ? List.of() : HELD;
        return documents
                .read(session, parts, Map.of("person", PersonReceipts.customer(request)))
                .chain(held -> outbox.append(session, RECEIPTS.told(request, held, clock.instant())));
    }

    /** Of contacts nothing is held here. */
    private static boolean isOfContact(IncomingEvent request) {
        return !request.data().required("contactId").isNull();
    }
}
