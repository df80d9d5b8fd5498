package dev.guanxi.segmentation.account;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.platform.event.IncomingEvent;
import dev.guanxi.platform.event.Outbox;
import dev.guanxi.platform.persistence.RowDocuments;
import dev.guanxi.platform.persistence.RowDocuments.Part;
import dev.guanxi.platform.person.PersonReceipts;
import dev.guanxi.segmentation.activity.ActivityFacts;
import dev.guanxi.segmentation.activity.ErasedVisitFacts;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Does this service's part for the rights of a person (C17), and answers with a receipt. Held here are the names of
 * customers who are people, where they are, and their trade; of contacts nothing. Trade is kept under the id, which says
 * nothing by itself.
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

    /** The customer's own id and those of the records that were merged into it. */
    static final String ALL_IDS =
            "in (select cast(:person as uuid) union select id from alias where root_id = :person)";

    /** What our people wrote of the customer; what they noted at a visit, whichever way the visit is known. */
    private static final List<String> TEXTS = List.of(
            "update rating set reason = :erased where customer_id " + ALL_IDS,
            "update tier_override set reason = :erased,"
                    + " withdrawal_reason = case when withdrawal_reason is null then null else :erased end"
                    + " where customer_id " + ALL_IDS,
            "update checklist_tick t set note = :erased from checklist c"
                    + " where c.id = t.checklist_id and t.note is not null and c.visit_id in ("
                    + "select appointment_id from appointment_fact where customer_id " + ALL_IDS
                    + " union select appointment_id from visit_fact where customer_id " + ALL_IDS + ")");

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

    private Uni<Void> erase(Mutiny.Session session, IncomingEvent request) {
        if (isOfContact(request)) {
            return outbox.append(session, RECEIPTS.erased(request, 0, 0, clock.instant()));
        }
        UUID person = PersonReceipts.customer(request);
        return visits.holdOff(session)
                .chain(() -> session.createNativeQuery(REMEMBER)
                        .setParameter("person", person)
                        .setParameter("at", clock.instant().atOffset(ZoneOffset.UTC))
                        .executeUpdate())
                .chain(() -> eraseTexts(session, person))
                .chain(texts -> accounts.forget(session, List.of(request)).map(rows -> rows + texts))
                .call(() -> activity.profileForgotten(session, person))
                .chain(erased -> session.createNativeQuery(TRADE, Long.class)
                        .setParameter("person", person)
                        .getSingleResult()
                        .chain(kept ->
                                outbox.append(session, RECEIPTS.erased(request, erased, kept, clock.instant()))));
    }

    private static Uni<Integer> eraseTexts(Mutiny.Session session, UUID person) {
        Uni<Integer> texts = Uni.createFrom().item(0);
        for (String sql : TEXTS) {
            texts = texts.chain(before -> session.createNativeQuery(sql)
                    .setParameter("erased", ERASED)
                    .setParameter("person", person)
                    .executeUpdate()
                    .map(rows -> before + rows));
        }
        return texts;
    }

    private Uni<Void> tell(Mutiny.Session session, IncomingEvent request) {
        List<Part> parts = isOfContact(request) ? List.of() : AccountHoldings.ALL;
        return documents
                .read(session, parts, Map.of("person", PersonReceipts.customer(request)))
                .chain(held -> outbox.append(session, RECEIPTS.told(request, held, clock.instant())));
    }

    private static boolean isOfContact(IncomingEvent request) {
        JsonNode contact = request.data().required("contactId");
        return !contact.isNull();
    }
}
