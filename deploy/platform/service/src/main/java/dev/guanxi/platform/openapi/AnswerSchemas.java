package dev.guanxi.platform.openapi;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.IndexView;

/**
 * Says of answers which of their members are always there; what is null is left out. A schema that a request uses too
 * stays as it is: its sender may leave out what an answer always has.
 */
final class AnswerSchemas {

    private final AlwaysPresent alwaysPresent;

    AnswerSchemas(IndexView index) {
        alwaysPresent = new AlwaysPresent(index);
    }

    void complete(OpenAPI api) {
        Components components = api.getComponents();
        SchemasReached answers = new SchemasReached(components);
        SchemasReached requests = new SchemasReached(components);
        for (PathItem item : api.getPaths().getPathItems().values()) {
            item.getOperations().values().forEach(operation -> {
                requests.from(
                        operation.getRequestBody() == null
                                ? null
                                : operation.getRequestBody().getContent());
                answers(operation, answers);
            });
        }
        Set<String> names = new LinkedHashSet<>(answers.names());
        names.removeAll(requests.names());
        Map<String, Schema> schemas = components.getSchemas();
        names.forEach(name -> require(name, schemas.get(name)));
    }

    private static void answers(Operation operation, SchemasReached answers) {
        operation.getResponses().getAPIResponses().values().forEach(response -> answers.from(response.getContent()));
    }

    private void require(String name, Schema schema) {
        if (schema.getProperties() == null) {
            return;
        }
        Set<String> required = new LinkedHashSet<>();
        if (schema.getRequired() != null) {
            required.addAll(schema.getRequired());
        }
        required.addAll(alwaysPresent.in(name, schema.getProperties().keySet()));
        if (!required.isEmpty()) {
            List<String> inOrder = new ArrayList<>(schema.getProperties().keySet());
            inOrder.retainAll(required);
            schema.setRequired(inOrder);
        }
    }
}
