package dev.guanxi.platform.openapi;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** Parts of descriptions, as short as examples need them. */
final class Apis {

    private Apis() {}

    static OpenAPI api(PathItem... items) {
        OpenAPI api = OASFactory.createOpenAPI()
                .components(OASFactory.createComponents())
                .paths(OASFactory.createPaths());
        for (int i = 0; i < items.length; i++) {
            api.getPaths().addPathItem("/" + i, items[i]);
        }
        return api;
    }

    /** @param schema null for an operation that takes no body */
    static Operation taking(String schema) {
        Operation operation = OASFactory.createOperation().responses(OASFactory.createAPIResponses());
        if (schema != null) {
            operation.requestBody(OASFactory.createRequestBody().content(content(schema)));
        }
        return operation;
    }

    /** @param schema null for an answer without a body */
    static Operation answering(Operation operation, String status, String schema) {
        operation
                .getResponses()
                .addAPIResponse(
                        status, OASFactory.createAPIResponse().content(schema == null ? null : content(schema)));
        return operation;
    }

    static Schema object(String... properties) {
        Schema object = OASFactory.createSchema().type(List.of(SchemaType.OBJECT));
        for (String property : properties) {
            object.addProperty(property, OASFactory.createSchema());
        }
        return object;
    }

    private static Content content(String schema) {
        return OASFactory.createContent()
                .addMediaType(
                        "application/json", OASFactory.createMediaType().schema(ProblemSchemas.reference(schema)));
    }
}
