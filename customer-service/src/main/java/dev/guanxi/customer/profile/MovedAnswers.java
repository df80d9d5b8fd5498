package dev.guanxi.customer.profile;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Describes, for every operation under a customer's or contact's path, where the old id of one that was merged leads. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class MovedAnswers implements OASFilter {

    private static final List<String> MERGED = List.of("/api/v1/customers/{id}", "/api/v1/contacts/{id}");
    private static final String REQUEST_ID = "X-Request-Id";

    @Override
    public void filterOpenAPI(OpenAPI api) {
        api.getPaths().getPathItems().forEach((path, item) -> {
            if (MERGED.stream().anyMatch(merged -> path.equals(merged) || path.startsWith(merged + "/"))) {
                item.getOperations().values().forEach(MovedAnswers::describe);
            }
        });
    }

    private static void describe(Operation operation) {
        operation.getResponses().addAPIResponse("308", moved());
        operation
                .getResponses()
                .setAPIResponses(new TreeMap<>(operation.getResponses().getAPIResponses()));
    }

    private static APIResponse moved() {
        return OASFactory.createAPIResponse()
                .description("Merged into another: Location is the same path with the id that it has now.")
                .addHeader(
                        "Location",
                        OASFactory.createHeader()
                                .description("The same path under the one that this was merged into.")
                                .schema(OASFactory.createSchema().type(List.of(SchemaType.STRING))))
                .addHeader(REQUEST_ID, OASFactory.createHeader().ref("#/components/headers/" + REQUEST_ID));
    }
}
