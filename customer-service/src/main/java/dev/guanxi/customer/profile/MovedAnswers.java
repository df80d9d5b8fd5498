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

/** Describes, for every operation under a customer's path, where the old id of one that was merged leads. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class MovedAnswers implements OASFilter {

    private static final String OF_CUSTOMER = "/api/v1/customers/{id}";
    private static final String REQUEST_ID = "X-Request-Id";

    @Override
    public void filterOpenAPI(OpenAPI api) {
        api.getPaths().getPathItems().forEach((path, item) -> {
            if (path.equals(OF_CUSTOMER) || path.startsWith(OF_CUSTOMER + "/")) {
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
                .description("Merged into another customer: Location is the same path with the id that it has now.")
                .addHeader(
                        "Location",
                        OASFactory.createHeader()
                                .description("The same path under the customer that this one was merged into.")
                                .schema(OASFactory.createSchema().type(List.of(SchemaType.STRING))))
                .addHeader(REQUEST_ID, OASFactory.createHeader().ref("#/components/headers/" + REQUEST_ID));
    }
}
