package dev.guanxi.segmentation.account;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.platform.event.EventRows;
import dev.guanxi.platform.event.IncomingEvent;
import dev.guanxi.platform.event.Outbox;
import dev.guanxi.platform.persistence.RowDocuments;
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
 * customers who are people, and their trade; of contacts nothing. Trade is kept under the id, which says nothing by itself.
 */
@ApplicationScoped
class AccountErasures {

    static final String ERASE = "dev.guanxi.customer.erasure-requested.v1";
    static final String TELL = "dev.guanxi.customer.access-requested.v1";

    private static final String REMEMBER = """
            insert into erased_account (customer_id, erased_at)
            select id, :at from (select cast(:person as uuid) as id union select id from alias where root_id = :person) e
            on conflict do nothing""";

    private static final String FORGET =
            "update account a set name = :erased from erased_account e where a.customer_id = e.customer_id"
                    + " and a.name <> :erased and a.customer_id in (select \"customerId\" from"
                    + " jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as r(\"customerId\" uuid))";

    private static final String FORGET_ASIDE =
            "update merged_account a set content = content || jsonb_build_object('name', cast(:erased as text))"
                    + " from erased_account e where a.customer_id = e.customer_id and content ->> 'name' <> :erased";

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

    private static final EventRows ROWS = EventRows.of("customerId");

    private final ErasedVisitFacts visits;
    private final RowDocuments documents;
    private final Outbox outbox;
    private final Clock clock;

    AccountErasures(ErasedVisitFacts visits, RowDocuments documents, Outbox outbox, Clock clock) {
        this.visits = visits;
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

    /** Names of erased people that late news brought back go again. */
    Uni<Void> keepErased(Mutiny.Session session, List<IncomingEvent> customers) {
        return customers.isEmpty()
                ? Uni.createFrom().voidItem()
                : forget(session, customers).replaceWithVoid();
    }

    private Uni<Void> erase(Mutiny.Session session, IncomingEvent request) {
        if (isOfContact(request)) {
            return outbox.append(session, PersonReceipt.erased(request, 0, 0, clock.instant()));
        }
        UUID person = PersonReceipt.customer(request);
        return visits.holdOff(session)
                .chain(() -> session.createNativeQuery(REMEMBER)
                        .setParameter("person", person)
                        .setParameter("at", clock.instant().atOffset(ZoneOffset.UTC))
                        .executeUpdate())
                .chain(() -> eraseTexts(session, person))
                .chain(texts -> forget(session, List.of(request)).map(names -> names + texts))
                .chain(names -> session.createNativeQuery(TRADE, Long.class)
                        .setParameter("person", person)
                        .getSingleResult()
                        .chain(kept ->
                                outbox.append(session, PersonReceipt.erased(request, names, kept, clock.instant()))));
    }

    private static Uni<Integer> eraseTexts(Mutiny.Session session, UUID person) {
        Uni<Integer> texts = Uni.createFrom().item(0);
        for (String sql : TEXTS) {
            texts = texts.chain(before -> session.createNativeQuery(sql)
                    .setParameter("erased", PersonReceipt.ERASED)
                    .setParameter("person", person)
                    .executeUpdate()
                    .map(rows -> before + rows));
        }
        return texts;
    }

    private Uni<Integer> forget(Mutiny.Session session, List<IncomingEvent> events) {
        return session.createNativeQuery(FORGET)
                .setParameter("erased", PersonReceipt.ERASED)
                .setParameter("rows", ROWS.json(events))
                .executeUpdate()
                .chain(names -> session.createNativeQuery(FORGET_ASIDE)
                        .setParameter("erased", PersonReceipt.ERASED)
                        .executeUpdate()
                        .map(aside -> names + aside));
    }

    private Uni<Void> tell(Mutiny.Session session, IncomingEvent request) {
        if (isOfContact(request)) {
            return outbox.append(session, PersonReceipt.told(request, null, clock.instant()));
        }
        return documents
                .read(session, AccountHoldings.ALL, Map.of("person", PersonReceipt.customer(request)))
                .chain(held -> outbox.append(session, PersonReceipt.told(request, held, clock.instant())));
    }

    private static boolean isOfContact(IncomingEvent request) {
        JsonNode contact = request.data().required("contactId");
        return !contact.isNull();
    }
}
