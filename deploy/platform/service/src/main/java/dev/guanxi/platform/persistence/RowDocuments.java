package dev.guanxi.platform.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;

/** Whole rows of many tables as one JSON document: a member per part, a row's columns in camel case. */
@Singleton
public final class RowDocuments {

    private final ObjectMapper json;

    public RowDocuments(ObjectMapper json) {
        this.json = json;
    }

    /**
     * A part of the document.
     *
     * @param sql a query; what it selects is told
     */
    public record Part(String name, String sql) {}

    /** The document; parts without a row are left out. */
    public Uni<ObjectNode> read(Mutiny.Session session, List<Part> parts, Map<String, ?> parameters) {
        Uni<ObjectNode> document = Uni.createFrom().item(json.createObjectNode());
        for (Part part : parts) {
            document = document.chain(made -> rows(session, part, parameters).map(rows -> with(made, part, rows)));
        }
        return document;
    }

    /** How many rows a document has. */
    public static int rows(JsonNode document) {
        int rows = 0;
        for (JsonNode part : document) {
            rows += part.size();
        }
        return rows;
    }

    private static ObjectNode with(ObjectNode document, Part part, ArrayNode rows) {
        return rows.isEmpty() ? document : document.set(part.name(), rows);
    }

    private Uni<ArrayNode> rows(Mutiny.Session session, Part part, Map<String, ?> parameters) {
        Mutiny.SelectionQuery<String> query =
                session.createNativeQuery("select cast(to_jsonb(t) as text) from (" + part.sql() + ") t", String.class);
        parameters.forEach((name, value) -> {
            if (part.sql().contains(":" + name)) {
                query.setParameter(name, value);
            }
        });
        return query.getResultList().map(found -> {
            ArrayNode rows = json.createArrayNode();
            found.forEach(row -> rows.add(camelCase(row)));
            return rows;
        });
    }

    private ObjectNode camelCase(String row) {
        try {
            ObjectNode renamed = json.createObjectNode();
            json.readTree(row).properties().forEach(column -> {
                if (!column.getValue().isNull()) {
                    renamed.set(camelCased(column.getKey()), column.getValue());
                }
            });
            return renamed;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The database wrote this JSON", e);
        }
    }

    private static String camelCased(String column) {
        StringBuilder name = new StringBuilder();
        for (String word : column.split("_")) {
            name.append(
                    name.isEmpty() || word.isEmpty()
                            ? word
                            : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return name.toString();
    }
}
