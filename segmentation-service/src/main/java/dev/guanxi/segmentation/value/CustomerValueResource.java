package dev.guanxi.segmentation.value;

import static dev.guanxi.segmentation.access.Roles.ACCOUNT_MANAGER;
import static dev.guanxi.segmentation.access.Roles.ADMIN;
import static dev.guanxi.segmentation.access.Roles.MANAGER;
import static dev.guanxi.segmentation.access.Roles.MARKETING;
import static dev.guanxi.segmentation.access.Roles.OPERATIONS;

import dev.guanxi.platform.http.Languages;
import dev.guanxi.platform.openapi.Refuses;
import dev.guanxi.segmentation.text.Localized;
import dev.guanxi.segmentation.text.Texts;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One customer's value over HTTP. */
@Path("/api/v1/accounts/{customerId}/value")
@Tag(name = "Customer value", description = "Recency, frequency, monetary value and the groups they make (S7)")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, MARKETING, OPERATIONS})
final class CustomerValueResource {

    private static final String AS_OF =
            "Purchases after this time do not count: a time with offset, the present" + " if absent";

    private final ValueService values;
    private final Languages languages;

    CustomerValueResource(ValueService values, Languages languages) {
        this.values = values;
        this.languages = languages;
    }

    @GET
    @Operation(
            operationId = "getCustomerValue",
            summary = "Read a customer's value",
            description =
                    "Recency, frequency and monetary value with their scores from 1 to 5, and the group they make. Scores"
                            + " and group rank the customer against all others who bought. Returns are not deducted:"
                            + " the groups tell who buys, how lately and how often, by the published recipe, which"
                            + " leaves returns out; what was kept counts in tiers and in the return on investment.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CustomerValueView.class)))
    @APIResponse(responseCode = "308", description = "Merged into the customer in Location, whose id it is now")
    @Refuses(unknown = "ACCOUNT_UNKNOWN")
    public Uni<Response> value(
            @PathParam("customerId") UUID customerId,
            @QueryParam("asOf") @Parameter(description = AS_OF, example = "2011-12-11T00:00:00Z") Instant asOf) {
        Locale language = languages.ofRequest();
        return values.of(customerId, asOf)
                .map(value ->
                        Localized.ok(CustomerValueView.of(value, values.currency(), Texts.in(language)), language));
    }
}
