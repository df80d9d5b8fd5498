package dev.guanxi.customer.tier;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.platform.event.IncomingEvent;
import dev.guanxi.platform.persistence.JsonRows;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Keeps every tier that an account ever had. */
@Singleton
final class TierStore {

    private static final String INSERT = """
            insert into account_tier (customer_id, version, tier, as_of)
            select "customerId", version, tier, "asOf"
            from json_to_recordset(cast(cast(:rows as text) as json))
              as r("customerId" uuid, version bigint, tier text, "asOf" timestamptz)
            on conflict (customer_id, version) do nothing""";

    private final JsonRows rows;

    TierStore(JsonRows rows) {
        this.rows = rows;
    }

    private record Row(UUID customerId, long version, AccountTier tier, OffsetDateTime asOf) {

        /** @throws IllegalArgumentException or DateTimeException if the event does not keep its schema */
        static Row of(IncomingEvent event) {
            JsonNode data = event.data();
            return new Row(
                    UUID.fromString(data.path("customerId").asText()),
                    data.path("version").longValue(),
                    AccountTier.valueOf(data.path("tier").asText()),
                    OffsetDateTime.parse(data.path("asOf").asText()));
        }
    }

    /** Whatever comes again says nothing new; what comes late finds its place by its version. */
    Uni<Void> keep(Mutiny.Session session, List<IncomingEvent> events) {
        return session.createNativeQuery(INSERT)
                .setParameter("rows", rows.of(events.stream().map(Row::of).toList()))
                .executeUpdate()
                .replaceWithVoid();
    }
}
