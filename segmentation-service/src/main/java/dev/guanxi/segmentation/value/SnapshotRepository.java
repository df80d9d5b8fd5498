package dev.guanxi.segmentation.value;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanxi.platform.persistence.JsonRows;
import dev.guanxi.segmentation.persistence.Row;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;

/** Keeps the latest snapshot of each currency. */
@ApplicationScoped
class SnapshotRepository {

    private static final String KEEP = """
            insert into value_snapshot (currency, as_of, content)
            values (:currency, :asOf, cast(cast(:content as text) as jsonb))
            on conflict (currency) do update set as_of = excluded.as_of, content = excluded.content, renewed_until = null
            where value_snapshot.as_of < excluded.as_of""";

    /** Whoever gets the row renews it; should that one die, another may when this time is over. */
    private static final String CLAIM = """
            update value_snapshot set renewed_until = now() + interval '5 minutes'
            where currency = :currency and (renewed_until is null or renewed_until < now())""";

    private final JsonRows rows;
    private final ObjectMapper json;

    SnapshotRepository(JsonRows rows, ObjectMapper json) {
        this.rows = rows;
        this.json = json;
    }

    /** Null if there is none. */
    Uni<ValueSnapshot> latest(Mutiny.Session session, String currency) {
        return session.createNativeQuery(
                        "select cast(content as text) from value_snapshot where currency = :currency", String.class)
                .setParameter("currency", currency)
                .getSingleResultOrNull()
                .map(text -> text == null ? null : read(text));
    }

    /** Whether it falls to the caller to renew the snapshot. */
    Uni<Boolean> claim(Mutiny.Session session, String currency) {
        return session.createNativeQuery(CLAIM)
                .setParameter("currency", currency)
                .executeUpdate()
                .map(updated -> updated == 1);
    }

    /** False if what is kept is as late, and stays. */
    Uni<Boolean> keep(Mutiny.Session session, String currency, ValueSnapshot snapshot) {
        return session.createNativeQuery(KEEP)
                .setParameter("currency", currency)
                .setParameter("asOf", Row.parameter(snapshot.asOf()))
                .setParameter("content", rows.of(snapshot))
                .executeUpdate()
                .map(written -> written == 1);
    }

    private ValueSnapshot read(String text) {
        try {
            return json.readValue(text, ValueSnapshot.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored snapshot cannot be read", e);
        }
    }
}
