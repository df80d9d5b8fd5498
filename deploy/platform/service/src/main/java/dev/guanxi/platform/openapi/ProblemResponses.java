package dev.guanxi.platform.openapi;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** The problems that an operation may answer with, by what it takes. A description of the operation's own stays. */
final class ProblemResponses {

    private static final String MEDIA_TYPE = "application/problem+json";
    private static final Map<Integer, String> WHEN = new TreeMap<>(Map.ofEntries(
            Map.entry(
                    400,
                    "A value cannot be read or breaks a limit; errors name each and what would be right. Any operation"
                            + " answers `REQUEST_INVALID`, `JSON_MALFORMED`, `PATCH_INVALID`, `PARAMETER_INVALID`,"
                            + " `PARAMETER_UNKNOWN`, `LIMIT_INVALID`, `CURSOR_INVALID`, `VERSION_MALFORMED` or `IDEMPOTENCY_KEY_INVALID` to"
                            + " what it takes."),
            Map.entry(
                    401, "There is no token, or it does not hold: `TOKEN_MISSING`, `TOKEN_EXPIRED`, `TOKEN_INVALID`."),
            Map.entry(403, "None of the token's roles may do this (`FORBIDDEN`), or the token lacks a claim."),
            Map.entry(404, "There is no such thing, or it is out of this token's reach."),
            Map.entry(409, "An id or reference stands for something else already, or the state of things forbids it."),
            Map.entry(412, "It has changed since the version in If-Match: `VERSION_STALE`."),
            Map.entry(413, "The body is too large."),
            Map.entry(415, "The body's Content-Type is not read here."),
            Map.entry(
                    422,
                    "The request is understood, but a rule forbids it; the code names the rule. `IDEMPOTENCY_KEY_REUSED`"
                            + " where the key made something else."),
            Map.entry(428, "If-Match is missing: `VERSION_REQUIRED`."),
            Map.entry(503, "Not available for a moment: try again after Retry-After seconds.")));

    private final Components components;
    private final RefusalCodes codes;

    ProblemResponses(Components components, RefusalCodes codes) {
        this.components = components;
        this.codes = codes;
    }

    void addTo(Operation operation, HttpMethod method, String path, List<Parameter> parameters) {
        if (operation.getResponses() == null) {
            operation.setResponses(OASFactory.createAPIResponses());
        }
        codes.addTo(operation, WHEN);
        WHEN.keySet().stream()
                .filter(status -> applies(status, operation, method, path, parameters))
                .forEach(status -> share(operation.getResponses(), status));
        operation.getResponses().getAPIResponses().forEach(ProblemResponses::shape);
        operation
                .getResponses()
                .setAPIResponses(new TreeMap<>(operation.getResponses().getAPIResponses()));
    }

    private static boolean applies(
            int status, Operation operation, HttpMethod method, String path, List<Parameter> parameters) {
        boolean hasBody = operation.getRequestBody() != null;
        return switch (status) {
            case 401, 403 ->
                operation.getSecurity() != null && !operation.getSecurity().isEmpty();
            case 404 -> path.contains("{");
            case 409 -> method == HttpMethod.POST || method == HttpMethod.PUT;
            case 412 -> parameters.stream().anyMatch(parameter -> "If-Match".equals(parameter.getName()));
            case 428 -> RequestHeaders.versionRequired(parameters);
            case 413, 415, 422 -> hasBody;
            default -> true;
        };
    }

    /**
     * Lets the operation refer to the shared description, which is there once an operation does. What Quarkus says of
     * 401 and 403 by itself has no content and gives way; what an operation says has one by now.
     */
    private void share(APIResponses responses, int status) {
        APIResponse described = responses.getAPIResponse(String.valueOf(status));
        if (described != null && described.getContent() != null) {
            return;
        }
        String name = "Problem" + status;
        components.addResponse(name, problem(status));
        responses.addAPIResponse(
                String.valueOf(status), OASFactory.createAPIResponse().ref("#/components/responses/" + name));
    }

    private static APIResponse problem(int status) {
        return OASFactory.createAPIResponse()
                .description(WHEN.get(status))
                .content(content())
                .headers(Headers.ofProblem(status));
    }

    /** The form of what an operation says of a failure itself, where it tells more than others do; else theirs. */
    static Content contentOf(APIResponse described) {
        return described != null && tellsMore(described.getContent()) ? described.getContent() : content();
    }

    private static Content content() {
        return OASFactory.createContent()
                .addMediaType(
                        MEDIA_TYPE,
                        OASFactory.createMediaType().schema(ProblemSchemas.reference(ProblemSchemas.PROBLEM)));
    }

    /** A failure that the operation describes itself has the form of all the others, unless it says what more it tells. */
    private static void shape(String status, APIResponse described) {
        if (status.matches("[45]\\d\\d") && described.getRef() == null && !tellsMore(described.getContent())) {
            described.setContent(content());
        }
    }

    /** The library that makes problems names a form of its own wherever an operation names none. */
    private static boolean tellsMore(Content content) {
        if (content == null || !content.hasMediaType(MEDIA_TYPE)) {
            return false;
        }
        Schema schema = content.getMediaType(MEDIA_TYPE).getSchema();
        return schema != null
                && schema.getRef() != null
                && CommonParts.NOT_OURS.stream()
                        .noneMatch(name -> schema.getRef().endsWith("/" + name));
    }
}
