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

/** Keeps every tier that an account ever had, and which it has now. */
@Singleton
final class TierStore {

    private static final String TOLD = """
            json_to_recordset(cast(cast(:rows as text) as json))
              as r("customerId" uuid, version bigint, tier text, "asOf" timestamptz)""";

    private static final String INSERT = """
            insert into account_tier (customer_id, version, tier, as_of)
            select "customerId", version, tier, "asOf" from %s
            on conflict (customer_id, version) do nothing""".formatted(TOLD);

    private static final String MAKE_CURRENT = """
            insert into current_account_tier as c (customer_id, dealer_id, tier, version, as_of)
            select distinct on (r."customerId") r."customerId", k.dealer_id, r.tier, r.version, r."asOf" from %s
            left join customer k on k.id = r."customerId"
            order by r."customerId", r."asOf" desc, r.version desc
            on conflict (customer_id) do update set tier = excluded.tier, version = excluded.version, as_of = excluded.as_of,
              dealer_id = coalesce(c.dealer_id, excluded.dealer_id)
            where (excluded.as_of, excluded.version) > (c.as_of, c.version)""".formatted(TOLD);

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
        String told = rows.of(events.stream().map(Row::of).toList());
        return session.createNativeQuery(INSERT)
                .setParameter("rows", told)
                .executeUpdate()
                .chain(() -> session.createNativeQuery(MAKE_CURRENT)
                        .setParameter("rows", told)
                        .executeUpdate())
                .replaceWithVoid();
    }
}
