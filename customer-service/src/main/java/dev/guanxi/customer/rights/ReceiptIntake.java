package dev.guanxi.customer.rights;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.customer.rights.ReceiptStore.Answer;
import dev.guanxi.platform.event.EventHandler;
import dev.guanxi.platform.event.EventIntake;
import dev.guanxi.platform.event.IncomingEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.hibernate.reactive.mutiny.Mutiny;

/** Collects what the other services answer, each on its own topic; that of segmentation-service has other listeners too. */
@ApplicationScoped
class ReceiptIntake implements EventHandler {

    private final EventIntake intake;
    private final ReceiptStore receipts;
    private final Clock clock;

    ReceiptIntake(EventIntake intake, ReceiptStore receipts, Clock clock) {
        this.intake = intake;
        this.receipts = receipts;
        this.clock = clock;
    }

    @Incoming("visit-events")
    Uni<Void> ofVisitPlanner(ConsumerRecords<String, String> records) {
        return intake.accept(records, this);
    }

    @Incoming("loyalty-events")
    Uni<Void> ofLoyalty(ConsumerRecords<String, String> records) {
        return intake.accept(records, this);
    }

    @Override
    public Set<String> types() {
        return Arrays.stream(HoldingService.values())
                .filter(service -> service != HoldingService.CUSTOMER)
                .flatMap(service -> Stream.of(service.erased(), service.provided()))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Uni<Void> handle(Mutiny.Session session, List<IncomingEvent> events) {
        return receipts.answer(
                session, events.stream().map(ReceiptIntake::answer).toList(), clock.instant());
    }

    private static Answer answer(IncomingEvent event) {
        JsonNode data = event.data();
        HoldingService service = HoldingService.answering(event.type());
        boolean erased = event.type().equals(service.erased());
        return new Answer(
                UUID.fromString(data.required("requestId").asText()),
                service,
                data.required("records").asLong(),
                erased ? data.required("retained").asLong() : null,
                erased ? null : data.required("document"));
    }
}
