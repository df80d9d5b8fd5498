package dev.guanxi.segmentation.activity;

import dev.guanxi.platform.event.EventHandler;
import dev.guanxi.platform.event.EventIntake;
import dev.guanxi.platform.event.IncomingEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.hibernate.reactive.mutiny.Mutiny;

/** Learns visits and appointments, from visit-planner-service. */
@ApplicationScoped
class VisitEvents implements EventHandler {

    private final EventIntake intake;
    private final ActivityFacts facts;
    private final ErasedVisitFacts erased;

    VisitEvents(EventIntake intake, ActivityFacts facts, ErasedVisitFacts erased) {
        this.intake = intake;
        this.facts = facts;
        this.erased = erased;
    }

    @Incoming("visit-events")
    Uni<Void> receive(ConsumerRecords<String, String> records) {
        return intake.accept(records, this).invoke(facts::committed);
    }

    @Override
    public Set<String> types() {
        return ActivityFacts.types(OtherServicesFacts.OF_VISITS);
    }

    @Override
    public Uni<Void> handle(Mutiny.Session session, List<IncomingEvent> events) {
        return erased.hold(session)
                .chain(() -> facts.take(session, OtherServicesFacts.OF_VISITS, events))
                .chain(() -> erased.forget(session, events));
    }
}
