package dev.guanxi.loyalty.storage;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Carries whole sets of rows between records and SQL as JSON, where one statement for hundreds of rows is what makes an
 * import flow. Components are columns in snake case; decimals and times stay exact.
 */
@Singleton
public final class Rows {

    private final ObjectMapper json;

    public Rows(ObjectMapper json) {
        // No strictness about doubled names: both ends are ours, and looking for them takes time.
        this.json = json.copy()
                .setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .disable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
    }

    /** Runs a statement that takes its rows from {@code jsonb_to_recordset(cast(cast(:rows as text) as jsonb))}. */
    public Uni<Void> write(Mutiny.Session session, String sql, Collection<?> rows) {
        return rows.isEmpty()
                ? Uni.createFrom().voidItem()
                : session.createNativeQuery(sql)
                        .setParameter("rows", text(rows))
                        .executeUpdate()
                        .replaceWithVoid();
    }

    /** As {@link #write}, for a statement that returns rows. */
    public <T> Uni<List<T>> write(Mutiny.Session session, Class<T> type, String sql, Collection<?> rows) {
        return rows.isEmpty() ? Uni.createFrom().item(List.of()) : read(session, type, sql, Map.of("rows", text(rows)));
    }

    /** Runs a query whose columns are the components of {@code type}. */
    public <T> Uni<List<T>> read(Mutiny.Session session, Class<T> type, String sql, Map<String, ?> parameters) {
        String wrapped = "with answer as (" + sql + ") select cast(row_to_json(answer) as text) from answer";
        Mutiny.SelectionQuery<String> query = session.createNativeQuery(wrapped, String.class);
        parameters.forEach(query::setParameter);
        ObjectReader reader = json.readerFor(type);
        return query.getResultList()
                .map(found ->
                        found.stream().map(row -> Rows.<T>row(reader, row)).toList());
    }

    private static <T> T row(ObjectReader reader, String text) {
        try {
            return reader.readValue(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The query's columns are not the record's components: " + text, e);
        }
    }

    private String text(Collection<?> rows) {
        try {
            return json.writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Rows must be writable as JSON", e);
        }
    }
}
