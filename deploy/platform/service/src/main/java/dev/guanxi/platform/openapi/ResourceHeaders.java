package dev.guanxi.platform.openapi;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * {@code Location} of what was made or will be, and {@code ETag} of what has versions: of what a read answers under a tag,
 * as its 304 says or itself, and of the same from the operations that make and change it.
 */
final class ResourceHeaders {

    private static final String READ = "200";
    private static final String MADE = "201";
    private static final String UNDER_WAY = "202";
    private static final String NOT_MODIFIED = "304";

    /** References to the schemas of what has versions. */
    private final Set<String> versioned = new TreeSet<>();

    ResourceHeaders(Map<String, PathItem> paths) {
        paths.values().stream()
                .map(PathItem::getGET)
                .filter(read -> read != null && isTagged(read))
                .forEach(read -> versioned.addAll(schemas(response(read, READ))));
    }

    void addTo(HttpMethod method, Operation operation) {
        for (String made : List.of(MADE, UNDER_WAY)) {
            add(Headers.LOCATION, response(operation, made));
        }
        boolean tagged = method == HttpMethod.GET ? isTagged(operation) : answersVersioned(operation);
        if (tagged) {
            for (String status : List.of(READ, MADE, NOT_MODIFIED)) {
                add(Headers.ETAG, response(operation, status));
            }
        }
    }

    private static boolean isTagged(Operation read) {
        APIResponse answer = response(read, READ);
        return response(read, NOT_MODIFIED) != null
                || answer != null
                        && answer.getHeaders() != null
                        && answer.getHeaders().containsKey(Headers.ETAG);
    }

    /** What is under way will have another version when it is done. */
    private boolean answersVersioned(Operation operation) {
        return List.of(READ, MADE).stream()
                .flatMap(status -> schemas(response(operation, status)).stream())
                .anyMatch(versioned::contains);
    }

    private static APIResponse response(Operation operation, String status) {
        return operation.getResponses().getAPIResponse(status);
    }

    private static void add(String header, APIResponse response) {
        if (response != null && response.getRef() == null) {
            response.addHeader(header, Headers.reference(header));
        }
    }

    private static List<String> schemas(APIResponse response) {
        Content content = response == null ? null : response.getContent();
        return content == null
                ? List.of()
                : content.getMediaTypes().values().stream()
                        .map(MediaType::getSchema)
                        .filter(schema -> schema != null && schema.getRef() != null)
                        .map(schema -> schema.getRef())
                        .toList();
    }
}
