package dev.guanxi.customer.rights;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guanxi.customer.contact.Contacts;
import dev.guanxi.customer.gift.actor.Actor;
import dev.guanxi.customer.profile.Customer;
import dev.guanxi.customer.profile.CustomerKind;
import dev.guanxi.customer.profile.CustomerReach;
import dev.guanxi.platform.creation.CreationRequest;
import dev.guanxi.platform.creation.Creations;
import dev.guanxi.platform.creation.Made;
import dev.guanxi.platform.event.Outbox;
import dev.guanxi.platform.persistence.RowDocuments;
import dev.guanxi.platform.persistence.Transactions;
import dev.guanxi.platform.person.PersonErased;
import dev.guanxi.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Records requests, in one transaction each. */
@Singleton
final class RequestService {

    private final Transactions transactions;
    private final CustomerReach customers;
    private final Contacts contacts;
    private final Creations creations;
    private final RequestRepository requests;
    private final RequestList list;
    private final ReceiptStore receipts;
    private final PersonReader persons;
    private final Outbox outbox;
    private final RightsSettings settings;
    private final Clock clock;

    RequestService(
            Transactions transactions,
            CustomerReach customers,
            Contacts contacts,
            Creations creations,
            RequestRepository requests,
            RequestList list,
            ReceiptStore receipts,
            PersonReader persons,
            Outbox outbox,
            RightsSettings settings,
            Clock clock) {
        this.transactions = transactions;
        this.customers = customers;
        this.contacts = contacts;
        this.creations = creations;
        this.requests = requests;
        this.list = list;
        this.receipts = receipts;
        this.persons = persons;
        this.outbox = outbox;
        this.settings = settings;
        this.clock = clock;
    }

    /** Records a request. An access is asked of all services at once, an erasure waits for compliance. */
    Uni<Made<DataSubjectRequest>> ask(Actor actor, String key, DataSubjectRequestData data) {
        data.check(LocalDate.now(clock));
        CreationRequest request =
                new CreationRequest("ask-data-subject-right", "record", actor.subject(), key, data.id(), data);
        return transactions.write(session -> customers
                .meant(session, actor.scope(), data.customerId())
                .invoke(customer -> refuseNobody(customer, data))
                .chain(customer -> creations.onceAsAsked(
                        session,
                        request,
                        "data_subject_request_pkey",
                        id -> requests.find(session, id).chain(found -> list.shown(session, found)),
                        id -> contacts.idNow(session, data.contactId())
                                .map(data::withContact)
                                .chain(now -> insert(session, actor, entity(id, actor, customer, now))))));
    }

    private static void refuseNobody(Customer customer, DataSubjectRequestData data) {
        if (data.contactId() == null && customer.data().kind() != CustomerKind.PERSON) {
            throw Refusal.unprocessable(
                    "NOT_A_PERSON",
                    "/customerId",
                    data.customerId(),
                    "A customer that is a PERSON; or name a contact.");
        }
    }

    private DataSubjectRequestEntity entity(UUID id, Actor actor, Customer customer, DataSubjectRequestData data) {
        DataSubjectRequestEntity entity = new DataSubjectRequestEntity();
        entity.id = id;
        entity.kind = data.kind();
        entity.customerId = customer.id();
        entity.contactId = data.contactId();
        entity.dealerId = customer.dealerId();
        entity.requester = data.requester();
        entity.identityCheck = data.identityCheck();
        entity.askedOn = data.askedOn() == null ? LocalDate.now(clock) : data.askedOn();
        entity.dueOn = entity.askedOn.plus(settings.answerWithin());
        entity.state = RequestTransitions.first(data.kind());
        entity.requestedBy = actor.subject();
        entity.requestedAt = now();
        return entity;
    }

    private Uni<DataSubjectRequest> insert(Mutiny.Session session, Actor actor, DataSubjectRequestEntity entity) {
        return refuseUnknown(session, entity)
                .chain(() -> session.persist(entity))
                .chain(session::flush)
                .chain(() -> entity.kind == RequestKind.ACCESS
                        ? tell(session, entity)
                        : Uni.createFrom().voidItem())
                .chain(() -> list.shown(session, entity));
    }

    private Uni<Void> refuseUnknown(Mutiny.Session session, DataSubjectRequestEntity entity) {
        Person person = entity.person();
        List<Contacts.Named> named =
                person.isCustomer() ? List.of() : List.of(new Contacts.Named(person.contactId(), "/contactId"));
        return contacts.require(session, person.customerId(), named)
                .chain(() -> requests.isErased(session, person.erasedId()))
                .invoke(erased -> {
                    if (erased) {
                        throw PersonErased.refusal(person.erasedId());
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Void> tell(Mutiny.Session session, DataSubjectRequestEntity request) {
        return persons.names(session, request.person()).chain(names -> persons.held(session, request.person(), names)
                .chain(held -> receipts.ask(session, request.id)
                        .chain(() -> receipts.answer(session, List.of(answer(request, held)), now())))
                .chain(() -> outbox.append(session, RightsEvents.asked(request, names, now()))));
    }

    private static ReceiptStore.Answer answer(DataSubjectRequestEntity request, ObjectNode held) {
        return new ReceiptStore.Answer(request.id, HoldingService.CUSTOMER, RowDocuments.rows(held), null, held);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
