package dev.guanxi.customer.purchase;

import dev.guanxi.platform.persistence.JsonRows;
import dev.guanxi.platform.problem.FieldError;
import dev.guanxi.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** Looks up what stands under the references that systems give to purchases and returns. */
@Singleton
final class References {

    /** Lateral, because a plan made while the table was small would go on reading all of it for each request. */
    private static final String TAKEN = """
            select w.id, a.id, a.fingerprint = w.fingerprint
            from json_to_recordset(cast(cast(:rows as text) as json))
              as w(id uuid, owner uuid, system text, reference text, fingerprint text)
            cross join lateral (
              select id, fingerprint from %s
              where owner = w.owner and system = w.system and reference = w.reference limit 1) a""";

    private final JsonRows rows;

    References(JsonRows rows) {
        this.rows = rows;
    }

    /** Where a reference is looked up: a purchase and a return may have the same. */
    enum Archive {
        PURCHASES("purchase"),
        RETURNS("purchase_return");

        private final String table;

        Archive(String table) {
            this.table = table;
        }
    }

    /**
     * What stands under a reference.
     *
     * @param saysTheSame whether its content is that of the message that was looked up
     */
    record Taken(UUID id, boolean saysTheSame) {}

    /** What stands under the references of these messages, by the messages' ids; free ones are absent. */
    Uni<Map<UUID, Taken>> taken(Mutiny.Session session, Archive archive, Collection<? extends Referenced> messages) {
        if (messages.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        List<Row> wanted = messages.stream().map(Row::of).toList();
        return session.createNativeQuery(TAKEN.formatted(archive.table), Object[].class)
                .setParameter("rows", rows.of(wanted))
                .getResultList()
                .map(found -> found.stream()
                        .collect(Collectors.toMap(
                                row -> (UUID) row[0], row -> new Taken((UUID) row[1], (Boolean) row[2]))));
    }

    /** What stands under the reference of a message that was not recorded; refused (in the result) if its id was taken. */
    Uni<Taken> standing(Mutiny.Session session, Archive archive, Referenced message) {
        return taken(session, archive, List.of(message)).map(taken -> {
            if (taken.isEmpty()) {
                throw Refusal.idTaken("record", message.id());
            }
            return taken.get(message.id());
        });
    }

    /** The refusal of a reference that stands for something else. */
    static Refusal refusal(String reference, UUID id) {
        String detail = "The reference " + reference + " stands for " + id + ", which says something else.";
        return Refusal.conflict(
                "REFERENCE_TAKEN", detail, new FieldError("REFERENCE_TAKEN", "/reference", reference, detail));
    }

    private record Row(UUID id, UUID owner, String system, String reference, String fingerprint) {

        static Row of(Referenced message) {
            return new Row(message.id(), message.owner(), message.system(), message.reference(), message.fingerprint());
        }
    }
}
