package dev.guanxi.visitplanner.erasure;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.platform.persistence.JsonRows;
import dev.guanxi.platform.person.PersonRequest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Makes rows say nothing about a person any more; that visits took place, and what for, stays. */
@Singleton
final class Erasures {

    /** Stands where the name of a person, or a text about it, stood. */
    private static final String ERASED = "Erased person";

    private final JsonRows rows;

    Erasures(JsonRows rows) {
        this.rows = rows;
    }

    private record Id(UUID id) {}

    private record Customer(UUID customerId) {}

    /** Until the transaction ends, nobody writes texts; who writes one holds the lock shared, see {@code V196}. */
    Uni<Void> holdOff(Mutiny.Session session) {
        return session.createNativeQuery("select cast(pg_advisory_xact_lock(texts_lock()) as text)", String.class)
                .getSingleResult()
                .replaceWithVoid();
    }

    /**
     * Erases the rows, and what the account itself says if the person is the customer.
     *
     * @return how many records were erased
     */
    Uni<Integer> erase(Mutiny.Session session, PersonRequest request, JsonNode held) {
        JsonNode appointments = held.path(ErasureSql.APPOINTMENTS.name());
        JsonNode reports = held.path(ErasureSql.REPORTS.name());
        JsonNode rhythms = held.path(ErasureSql.RHYTHMS.name());
        return all(session, ErasureSql.ERASE_APPOINTMENTS, appointments)
                .chain(() -> all(session, ErasureSql.ERASE_REPORTS, reports))
                .chain(() -> rhythms.isEmpty()
                        ? Uni.createFrom().item(0)
                        : ofPerson(session, ErasureSql.ERASE_RHYTHM, request, true))
                .chain(() -> request.isCustomer()
                        ? account(session, request)
                        : Uni.createFrom().item(0))
                .map(accounts -> accounts + appointments.size() + reports.size() + rhythms.size());
    }

    private Uni<Integer> account(Mutiny.Session session, PersonRequest request) {
        return ofPerson(session, ErasureSql.REMEMBER, request, false)
                .chain(() -> ofPerson(session, ErasureSql.ERASE_MERGED_RHYTHMS, request, true))
                .chain(() -> forget(session, rows.of(List.of(new Customer(request.customerId())))));
    }

    /** Forgets names of erased people, if they are among these customers or were merged into others. */
    Uni<Integer> forget(Mutiny.Session session, String customers) {
        return session.createNativeQuery(ErasureSql.FORGET)
                .setParameter("erased", ERASED)
                .setParameter("rows", customers)
                .executeUpdate()
                .chain(names -> session.createNativeQuery(ErasureSql.FORGET_ASIDE)
                        .setParameter("erased", ERASED)
                        .executeUpdate()
                        .map(aside -> names + aside));
    }

    /** How many records stay under the id that says nothing by itself. */
    Uni<Long> kept(Mutiny.Session session, PersonRequest request) {
        return request.isCustomer()
                ? session.createNativeQuery(ErasureSql.KEPT, Long.class)
                        .setParameter("person", request.customerId())
                        .getSingleResult()
                : Uni.createFrom().item(0L);
    }

    private Uni<Void> all(Mutiny.Session session, List<String> statements, JsonNode concerned) {
        List<Id> ids = new ArrayList<>();
        concerned.forEach(row -> ids.add(new Id(UUID.fromString(row.path("id").asText()))));
        Uni<Void> done = Uni.createFrom().voidItem();
        for (String sql : ids.isEmpty() ? List.<String>of() : statements) {
            done = done.chain(() -> session.createNativeQuery(sql)
                    .setParameter("erased", ERASED)
                    .setParameter("rows", rows.of(ids))
                    .executeUpdate()
                    .replaceWithVoid());
        }
        return done;
    }

    private static Uni<Integer> ofPerson(Mutiny.Session session, String sql, PersonRequest request, boolean text) {
        var query = session.createNativeQuery(sql).setParameter("person", request.customerId());
        if (text) {
            query.setParameter("erased", ERASED);
        }
        return query.executeUpdate();
    }
}
