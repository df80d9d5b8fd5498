package dev.guanxi.platform.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;
import org.jboss.jandex.IndexView;

/**
 * Completes the description of an API: to each operation the problems that it may answer with and the roles that may
 * call it, to each change what it may leave out, to each list its {@code limit} and {@code cursor}, to each answer the id
 * of its request and what it always has.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class CommonParts implements OASFilter {

    private static final String VERSION = "3.1.0";

    /** Schemas that come with the libraries and that no operation takes or answers with. */
    static final List<String> NOT_OURS =
            List.of("HttpProblem", "HttpValidationProblem", "JsonNode", "JsonNodeType", "Violation");

    private final AnswerSchemas answers;
    private final RefusalCodes codes;

    /** How often each schema is referred to. */
    private final Map<String, Integer> uses = new HashMap<>();

    /** @param index of the service's classes and of those of its libraries that are indexed */
    public CommonParts(IndexView index) {
        answers = new AnswerSchemas(index);
        codes = new RefusalCodes(index);
    }

    /** Called for every schema, and before all is completed. */
    @Override
    public Schema filterSchema(Schema schema) {
        if (schema.getRef() != null) {
            uses.merge(schema.getRef(), 1, Integer::sum);
        }
        return schema;
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        api.setOpenapi(VERSION);
        if (api.getComponents() == null) {
            api.setComponents(OASFactory.createComponents());
        }
        Components components = api.getComponents();
        NOT_OURS.forEach(components::removeSchema);
        ProblemSchemas.addTo(components);
        PageParameters.addTo(components);
        Headers.addTo(components);
        ProblemResponses problems = new ProblemResponses(components, codes);
        MergePatches patches = new MergePatches(components, uses);
        if (api.getPaths() != null && api.getPaths().getPathItems() != null) {
            Map<String, PathItem> paths = api.getPaths().getPathItems();
            ResourceHeaders headers = new ResourceHeaders(paths);
            paths.forEach((path, item) -> {
                complete(path, item, problems);
                item.getOperations().forEach(headers::addTo);
                item.getOperations().values().forEach(patches::describe);
            });
            answers.complete(api);
        }
        PartExamples.addTo(components);
    }

    private static void complete(String path, PathItem item, ProblemResponses problems) {
        item.getOperations().forEach((method, operation) -> {
            List<Parameter> parameters = all(item, operation);
            nameRoles(operation);
            parameters.forEach(Defaults::asNumber);
            parameters.forEach(RequestHeaders::complete);
            problems.addTo(operation, method, path, parameters);
            PageParameters.share(operation);
            Headers.addTo(operation);
        });
    }

    private static List<Parameter> all(PathItem item, Operation operation) {
        List<Parameter> all = new ArrayList<>();
        if (item.getParameters() != null) {
            all.addAll(item.getParameters());
        }
        if (operation.getParameters() != null) {
            all.addAll(operation.getParameters());
        }
        return all;
    }

    /** Quarkus writes the roles of {@code @RolesAllowed} as scopes; here people find them too. */
    private static void nameRoles(Operation operation) {
        List<String> roles = roles(operation);
        if (roles.isEmpty()) {
            return;
        }
        String described = operation.getDescription() == null ? "" : operation.getDescription() + "\n\n";
        operation.setDescription(described + "Roles: " + String.join(", ", roles) + ".");
        operation.addExtension("x-roles", roles);
    }

    private static List<String> roles(Operation operation) {
        List<SecurityRequirement> security = operation.getSecurity() == null ? List.of() : operation.getSecurity();
        return security.stream()
                .map(SecurityRequirement::getSchemes)
                .map(Map::values)
                .flatMap(schemes -> schemes.stream().flatMap(List::stream))
                .distinct()
                .toList();
    }
}
