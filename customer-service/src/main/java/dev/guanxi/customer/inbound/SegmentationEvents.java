package dev.guanxi.customer.inbound;

import dev.guanxi.platform.event.EventHandler;
import dev.guanxi.platform.event.EventIntake;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Receives what segmentation-service tells; each handler takes its own types, one after the other. */
@ApplicationScoped
class SegmentationEvents {

    private final EventIntake intake;
    private final List<EventHandler> handlers;

    SegmentationEvents(EventIntake intake, @All List<EventHandler> handlers) {
        this.intake = intake;
        this.handlers = handlers;
    }

    @Incoming("segmentation-events")
    Uni<Void> receive(ConsumerRecords<String, String> records) {
        Uni<Void> done = Uni.createFrom().voidItem();
        for (EventHandler handler : handlers) {
            done = done.chain(() -> intake.accept(records, handler));
        }
        return done;
    }
}
