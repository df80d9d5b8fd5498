package dev.guanxi.segmentation.value;

import static dev.guanxi.segmentation.access.Roles.ACCOUNT_MANAGER;
import static dev.guanxi.segmentation.access.Roles.ADMIN;
import static dev.guanxi.segmentation.access.Roles.MANAGER;
import static dev.guanxi.segmentation.access.Roles.MARKETING;
import static dev.guanxi.segmentation.access.Roles.OPERATIONS;

import dev.guanxi.platform.http.Languages;
import dev.guanxi.segmentation.text.Localized;
import dev.guanxi.segmentation.text.Texts;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Value groups over HTTP. */
@Path("/api/v1/value-groups")
@Tag(name = "Customer value", description = "Recency, frequency, monetary value and the groups they make (S7)")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, MARKETING, OPERATIONS})
final class ValueGroupResource {

    private static final String AS_OF =
            "Purchases after this time do not count: a time with offset, the present" + " if absent";

    private final ValueService values;
    private final Languages languages;

    ValueGroupResource(ValueService values, Languages languages) {
        this.values = values;
        this.languages = languages;
    }

    @GET
    @Operation(
            operationId = "getValueGroups",
            summary = "Read the ten value groups",
            description =
                    "Groups rank the customers who bought against each other: by fifths of the days since the last"
                            + " purchase and of the rank by number of purchases, not by fixed numbers of either. Of customers with"
                            + " as many purchases, the first registered ranks lower, so that equals may fall into different groups."
                            + " Purchases alone count: returns are not deducted, as in the published recipe. Those of the present"
                            + " are at most some minutes old; asOf tells.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ValueGroupsView.class)))
    public Uni<Response> groups(
            @QueryParam("asOf") @Parameter(description = AS_OF, example = "2011-12-11T00:00:00Z") Instant asOf) {
        Locale language = languages.ofRequest();
        return values.groups(asOf)
                .map(snapshot ->
                        Localized.ok(ValueGroupsView.of(snapshot, values.currency(), Texts.in(language)), language));
    }

    @GET
    @Path("/plot")
    @Produces("image/svg+xml")
    @Operation(
            operationId = "getValueGroupsPlot",
            summary = "See the value groups as a picture",
            description = "Each group's share of the customers and of what was spent: SVG, with words in English or"
                    + " Simplified Chinese.")
    @APIResponse(
            responseCode = "200",
            description = "The picture",
            content = @Content(mediaType = "image/svg+xml", schema = @Schema(implementation = String.class)))
    public Uni<Response> plot(
            @QueryParam("asOf") @Parameter(description = AS_OF, example = "2011-12-11T00:00:00Z") Instant asOf) {
        Locale language = languages.ofRequest();
        return values.groups(asOf)
                .map(snapshot -> Localized.ok(ValueGroupsPlot.svg(snapshot, Texts.in(language)), language));
    }
}
