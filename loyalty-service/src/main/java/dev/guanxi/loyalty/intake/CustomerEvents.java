package dev.guanxi.loyalty.intake;

import dev.guanxi.platform.event.EventIntake;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Listens to the customer service. */
@ApplicationScoped
public class CustomerEvents {

    private final EventIntake intake;
    private final PurchaseIntake purchases;

    CustomerEvents(EventIntake intake, PurchaseIntake purchases) {
        this.intake = intake;
        this.purchases = purchases;
    }

    @Incoming("customer-events")
    Uni<Void> take(ConsumerRecords<String, String> records) {
        return intake.accept(records, purchases);
    }
}
