package dev.guanxi.platform.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Headers that answers carry. */
final class Headers {

    static final String ETAG = "ETag";
    static final String LOCATION = "Location";
    private static final String REQUEST_ID = "X-Request-Id";
    private static final String RETRY_AFTER = "Retry-After";

    private Headers() {}

    static void addTo(Components components) {
        components.addHeader(
                REQUEST_ID,
                header(
                        SchemaType.STRING,
                        "Names the request in our logs: the id that was sent, if it has 1 to 100 of A-Z a-z 0-9 . _ : -,"
                                + " else one made here.",
                        "0197c1a2-7a10-7c3e-9d41-5b2f4c8e1a01"));
        components.addHeader(RETRY_AFTER, header(SchemaType.INTEGER, "Seconds to wait.", 1));
        components.addHeader(
                ETAG,
                header(SchemaType.STRING, "The version that was answered, for If-Match and If-None-Match.", "\"3\""));
        components.addHeader(
                LOCATION,
                header(SchemaType.STRING, "Where it is read.", "/api/v1/things/0197c1a2-7a10-7c3e-9d41-5b2f4c8e1a01"));
    }

    private static Header header(SchemaType type, String description, Object example) {
        return OASFactory.createHeader()
                .description(description)
                .schema(OASFactory.createSchema().type(List.of(type)).addExample(example));
    }

    static Map<String, Header> ofProblem(int status) {
        Map<String, Header> headers = new LinkedHashMap<>();
        headers.put(REQUEST_ID, reference(REQUEST_ID));
        if (status == 503) {
            headers.put(RETRY_AFTER, reference(RETRY_AFTER));
        }
        return headers;
    }

    static void addTo(Operation operation) {
        for (APIResponse response : operation.getResponses().getAPIResponses().values()) {
            if (response.getRef() == null) {
                response.addHeader(REQUEST_ID, reference(REQUEST_ID));
            }
        }
    }

    static Header reference(String name) {
        return OASFactory.createHeader().ref("#/components/headers/" + name);
    }
}
