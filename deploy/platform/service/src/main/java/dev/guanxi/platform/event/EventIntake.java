package dev.guanxi.platform.event;

import dev.guanxi.platform.persistence.Retry;
import dev.guanxi.platform.persistence.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Takes batches of Kafka records into effect, each event once.
 *
 * <p>The batch's event ids and its effect are written in one transaction. Passing failures are tried again until they
 * pass, so nothing is lost while a database restarts. Of a batch that fails for good, halves are tried until the events
 * at fault are alone; those become dead letters and the others take effect. The channel never stops.
 */
@Singleton
public final class EventIntake {

    private final Transactions transactions;
    private final Inbox inbox;
    private final DeadLetters deadLetters;
    private final EventTraces traces;

    public EventIntake(Transactions transactions, Inbox inbox, DeadLetters deadLetters, EventTraces traces) {
        this.transactions = transactions;
        this.inbox = inbox;
        this.deadLetters = deadLetters;
        this.traces = traces;
    }

    /** Completes when every record has its effect or is a dead letter. Never fails. */
    public Uni<Void> accept(Iterable<ConsumerRecord<String, String>> records, EventHandler handler) {
        List<Received> events = new ArrayList<>();
        List<Rejected> rejected = new ArrayList<>();
        for (ConsumerRecord<String, String> message : records) {
            read(message, handler, events, rejected);
        }
        return buryAll(rejected).chain(() -> take(events, handler));
    }

    private static void read(
            ConsumerRecord<String, String> message,
            EventHandler handler,
            List<Received> events,
            List<Rejected> rejected) {
        String type = CloudEvents.header(message, "ce_type");
        if (!type.isEmpty() && !handler.types().contains(type)) {
            return;
        }
        try {
            events.add(new Received(message, CloudEvents.read(message)));
        } catch (IllegalArgumentException e) {
            rejected.add(new Rejected(message, e));
        }
    }

    private Uni<Void> buryAll(List<Rejected> rejected) {
        Uni<Void> done = Uni.createFrom().voidItem();
        for (Rejected one : rejected) {
            done = done.chain(() -> deadLetters.bury(one.message(), one.reason()));
        }
        return done;
    }

    private Uni<Void> take(List<Received> events, EventHandler handler) {
        if (events.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return Retry.ENDLESSLY
                .of(transactions.write(session -> takeEffect(session, events, handler)))
                .onFailure()
                .recoverWithUni(failure -> narrowDown(events, handler, failure));
    }

    private Uni<Void> takeEffect(Mutiny.Session session, List<Received> events, EventHandler handler) {
        List<IncomingEvent> all = events.stream().map(Received::event).toList();
        return inbox.admit(session, all)
                .chain(fresh -> fresh.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : traces.around(session, fresh, () -> handler.handle(session, fresh)));
    }

    private Uni<Void> narrowDown(List<Received> events, EventHandler handler, Throwable failure) {
        if (events.size() == 1) {
            return deadLetters.bury(events.get(0).message(), failure);
        }
        int middle = events.size() / 2;
        return take(events.subList(0, middle), handler)
                .chain(() -> take(events.subList(middle, events.size()), handler));
    }

    private record Received(ConsumerRecord<String, String> message, IncomingEvent event) {}

    private record Rejected(ConsumerRecord<String, String> message, Throwable reason) {}
}
