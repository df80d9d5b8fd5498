package dev.guanxi.visitplanner.erasure;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guanxi.platform.event.EventRows;
import dev.guanxi.platform.event.IncomingEvent;
import dev.guanxi.platform.event.Outbox;
import dev.guanxi.platform.persistence.RowDocuments;
import dev.guanxi.platform.persistence.RowDocuments.Part;
import dev.guanxi.platform.person.PersonReceipts;
import dev.guanxi.platform.person.PersonRequest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;

/** Takes what customer-service asks about people: all or nothing of a request, and its receipt with it. */
@Singleton
public final class PersonRequests {

    public static final String ERASE = "dev.guanxi.customer.erasure-requested.v1";
    public static final String TELL = "dev.guanxi.customer.access-requested.v1";

    private static final PersonReceipts RECEIPTS = new PersonReceipts("visit");
    private static final EventRows CUSTOMERS = EventRows.of("customerId");
    private static final List<Part> TEXTS = List.of(ErasureSql.APPOINTMENTS, ErasureSql.REPORTS, ErasureSql.RHYTHMS);

    private final RowDocuments documents;
    private final Erasures erasures;
    private final Outbox outbox;
    private final Clock clock;

    PersonRequests(RowDocuments documents, Erasures erasures, Outbox outbox, Clock clock) {
        this.documents = documents;
        this.erasures = erasures;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Takes requests one after the other. */
    public Uni<Void> take(Mutiny.Session session, List<IncomingEvent> events) {
        Uni<Void> done = Uni.createFrom().voidItem();
        for (IncomingEvent event : events) {
            done = done.chain(() -> event.type().equals(ERASE) ? erase(session, event) : tell(session, event));
        }
        return done;
    }

    /** Names of erased people that late news brought back go again. */
    public Uni<Void> keepErased(Mutiny.Session session, List<IncomingEvent> customers) {
        return customers.isEmpty()
                ? Uni.createFrom().voidItem()
                : erasures.forget(session, CUSTOMERS.json(customers)).replaceWithVoid();
    }

    private Uni<Void> erase(Mutiny.Session session, IncomingEvent event) {
        PersonRequest request = PersonRequest.of(event);
        Uni<Void> alone = request.isCustomer()
                ? erasures.holdOff(session)
                : Uni.createFrom().voidItem();
        return alone.chain(() -> concerning(session, request))
                .chain(held -> erasures.erase(session, request, held))
                .chain(records -> erasures.kept(session, request)
                        .chain(kept -> outbox.append(session, RECEIPTS.erased(event, records, kept, clock.instant()))));
    }

    private Uni<Void> tell(Mutiny.Session session, IncomingEvent event) {
        return concerning(session, PersonRequest.of(event))
                .chain(held -> outbox.append(session, RECEIPTS.told(event, held, clock.instant())));
    }

    private Uni<ObjectNode> concerning(Mutiny.Session session, PersonRequest request) {
        List<Part> parts = new ArrayList<>(TEXTS);
        if (request.isCustomer()) {
            parts.addAll(ErasureSql.OF_CUSTOMER);
        }
        return documents
                .read(session, parts, Map.of("person", request.customerId()))
                .invoke(held -> request.leaveConcerned(held, ErasureSql.TEXTS));
    }
}
