package dev.guanxi.customer.rights;

import dev.guanxi.customer.access.Scope;
import dev.guanxi.platform.event.Outbox;
import dev.guanxi.platform.persistence.Transactions;
import dev.guanxi.platform.person.PersonErased;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.hibernate.reactive.mutiny.Mutiny;

/** Decisions on erasures; each public method is one transaction. */
@Singleton
final class RequestReview {

    private final Transactions transactions;
    private final RequestRepository requests;
    private final RequestList shown;
    private final PersonReader persons;
    private final PersonErasure erasure;
    private final ReceiptStore receipts;
    private final Outbox outbox;
    private final Clock clock;

    RequestReview(
            Transactions transactions,
            RequestRepository requests,
            RequestList shown,
            PersonReader persons,
            PersonErasure erasure,
            ReceiptStore receipts,
            Outbox outbox,
            Clock clock) {
        this.transactions = transactions;
        this.requests = requests;
        this.shown = shown;
        this.persons = persons;
        this.erasure = erasure;
        this.receipts = receipts;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Approves an erasure: the person is erased here, and the other services are asked to do the same, or nothing happens
     * at all.
     *
     * @param expected refuses a version that is not the one the caller has read
     */
    Uni<DataSubjectRequest> approve(String decider, UUID id, LongConsumer expected) {
        return transactions.write(session -> decided(session, decider, id, expected)
                .call(request -> requests.holdWriters(session, request.person()))
                .call(request -> refuseErased(session, request))
                .call(request -> decide(session, request, RequestState.IN_PROGRESS, null, decider))
                .call(request -> erase(session, request))
                .chain(request -> readAgain(session, id))
                .chain(request -> shown.shown(session, request)));
    }

    /** The erasure writes past the session, and empties it where the person is a customer. */
    private Uni<DataSubjectRequestEntity> readAgain(Mutiny.Session session, UUID id) {
        return session.flush().invoke(session::clear).chain(() -> requests.find(session, id));
    }

    /** Refuses an erasure, with the reason. */
    Uni<DataSubjectRequest> refuse(String decider, UUID id, LongConsumer expected, String reason) {
        return transactions.write(session -> decided(session, decider, id, expected)
                .call(request -> decide(session, request, RequestState.REFUSED, reason, decider))
                .chain(request -> shown.shown(session, request)));
    }

    private Uni<DataSubjectRequestEntity> decided(
            Mutiny.Session session, String decider, UUID id, LongConsumer expected) {
        return requests.findForChange(session, id)
                .map(found -> RequestList.reached(Scope.EVERYTHING, found, id))
                .invoke(found -> {
                    expected.accept(found.version);
                    RequestTransitions.checkDecision(found.state, found.requestedBy, decider);
                });
    }

    private Uni<Void> refuseErased(Mutiny.Session session, DataSubjectRequestEntity request) {
        Person person = request.person();
        return requests.isErased(session, person.erasedId())
                .invoke(erased -> {
                    if (erased) {
                        throw PersonErased.refusal(person.erasedId());
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Void> decide(
            Mutiny.Session session, DataSubjectRequestEntity request, RequestState next, String reason, String by) {
        request.decide(next, reason, by, now());
        return session.flush();
    }

    private Uni<Void> erase(Mutiny.Session session, DataSubjectRequestEntity request) {
        Person person = request.person();
        return persons.names(session, person).chain(names -> persons.retained(session, person)
                .chain(kept -> erasure.erase(session, request.id, person, names, now())
                        .map(rows -> new ReceiptStore.Answer(request.id, HoldingService.CUSTOMER, rows, kept, null)))
                .chain(own ->
                        receipts.ask(session, request.id).chain(() -> receipts.answer(session, List.of(own), now())))
                .chain(() -> outbox.append(session, RightsEvents.asked(request, names, now()))));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
