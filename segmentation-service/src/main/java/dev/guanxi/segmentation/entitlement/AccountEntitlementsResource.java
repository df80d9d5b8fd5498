package dev.guanxi.segmentation.entitlement;

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

/** What an account is entitled to over HTTP. */
@Path("/api/v1/accounts/{customerId}/entitlements")
@Tag(name = "Tier strategies")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, MARKETING, OPERATIONS})
final class AccountEntitlementsResource {

    private final EntitlementService entitlements;
    private final Languages languages;

    AccountEntitlementsResource(EntitlementService entitlements, Languages languages) {
        this.entitlements = entitlements;
        this.languages = languages;
    }

    @GET
    @Operation(
            operationId = "getAccountEntitlements",
            summary = "Read what an account is entitled to",
            description =
                    "By the tier that it has, or had at a time; promotions and overrides count. Entitlements are those of"
                            + " the present. In English or Simplified Chinese by Accept-Language.")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = AccountEntitlementsView.class)))
    @Refuses(unknown = {"ACCOUNT_UNKNOWN", "NOT_TIERED"})
    public Uni<Response> get(
            @PathParam("customerId") UUID customerId,
            @QueryParam("asOf")
                    @Parameter(
                            description = "The time whose tier counts, with offset; the present if absent",
                            example = "2011-12-11T00:00:00Z")
                    Instant asOf) {
        Locale language = languages.ofRequest();
        return entitlements
                .of(customerId, asOf)
                .map(found ->
                        Localized.ok(AccountEntitlementsView.of(customerId, found, Texts.in(language)), language));
    }
}
