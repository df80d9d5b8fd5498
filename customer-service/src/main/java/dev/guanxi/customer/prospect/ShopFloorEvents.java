package dev.guanxi.customer.prospect;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.customer.phone.PhoneNumbers;
import dev.guanxi.customer.profile.Position;
import dev.guanxi.platform.Ids;
import dev.guanxi.platform.event.EventHandler;
import dev.guanxi.platform.event.IncomingEvent;
import dev.guanxi.platform.json.Times;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;

/** Learns from segmentation-service of group buyers and dealers who were met on a floor. */
@Singleton
final class ShopFloorEvents implements EventHandler {

    static final String FOUND = "dev.guanxi.segmentation.shopper-prospect-found.v1";

    private final ShopFloorService finds;

    ShopFloorEvents(ShopFloorService finds) {
        this.finds = finds;
    }

    @Override
    public Set<String> types() {
        return Set.of(FOUND);
    }

    @Override
    public Uni<Void> handle(Mutiny.Session session, List<IncomingEvent> events) {
        Uni<Void> done = Uni.createFrom().voidItem();
        for (IncomingEvent event : events) {
            ShopFloorFind find = find(event.data());
            done = done.chain(() -> finds.take(session, find));
        }
        return done;
    }

    private static ShopFloorFind find(JsonNode data) {
        String organisation = text(data, "organisation");
        if (organisation == null || organisation.isBlank()) {
            throw new IllegalArgumentException("A prospect has an organisation: " + data);
        }
        return new ShopFloorFind(
                Ids.parse(data.required("prospectId").asText()),
                data.required("store").asText(),
                data.required("promoter").asText(),
                Position.valueOf(data.required("position").asText()),
                organisation.strip(),
                callable(text(data, "phone")),
                need(data),
                Times.parse(data.required("foundAt").asText()).toInstant());
    }

    /** A number that nobody can call stays out of the record, and does not keep the prospect out. */
    private static String callable(String phone) {
        return phone == null ? null : PhoneNumbers.international(phone).orElse(null);
    }

    private static String need(JsonNode data) {
        String quantity = text(data, "quantity");
        String all = Stream.of(
                        text(data, "contactName"),
                        text(data, "phone"),
                        text(data, "need"),
                        quantity == null ? null : quantity + " pieces")
                .filter(Objects::nonNull)
                .collect(Collectors.joining("; "));
        return all.isEmpty() ? null : all;
    }

    private static String text(JsonNode data, String field) {
        JsonNode value = data.required(field);
        return value.isNull() ? null : value.asText();
    }
}
