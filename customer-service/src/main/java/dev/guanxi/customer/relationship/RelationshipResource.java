package dev.guanxi.customer.relationship;

import static dev.guanxi.customer.access.Roles.ACCOUNT_MANAGER;
import static dev.guanxi.customer.access.Roles.ADMIN;
import static dev.guanxi.customer.access.Roles.COMPLIANCE;
import static dev.guanxi.customer.access.Roles.MANAGER;
import static dev.guanxi.customer.access.Roles.MARKETING;
import static dev.guanxi.customer.access.Roles.OPERATIONS;
import static dev.guanxi.customer.access.Roles.PROMOTER;

import dev.guanxi.customer.access.Caller;
import dev.guanxi.customer.text.Texts;
import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.http.Languages;
import dev.guanxi.platform.http.Limit;
import dev.guanxi.platform.http.Page;
import dev.guanxi.platform.http.Versions;
import dev.guanxi.platform.openapi.Refuses;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Customers' relationship levels over HTTP. */
@Path("/api/v1/customers/{id}")
@Tag(name = "Relationships")
@Produces(MediaType.APPLICATION_JSON)
public final class RelationshipResource {

    private final RelationshipService relationships;
    private final Languages languages;
    private final Caller caller;

    RelationshipResource(RelationshipService relationships, Languages languages, Caller caller) {
        this.relationships = relationships;
        this.languages = languages;
        this.caller = caller;
    }

    @GET
    @Path("/relationship")
    @RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, PROMOTER, MARKETING, COMPLIANCE, OPERATIONS})
    @Operation(
            operationId = "getRelationship",
            summary = "Read how closely we work with a customer",
            description =
                    "What is recommended and why, what a manager set, since when and why. In English or Simplified"
                            + " Chinese by Accept-Language.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Relationship.class)))
    @Refuses(unknown = "CUSTOMER_UNKNOWN")
    public Uni<Response> get(@PathParam("id") UUID id) {
        Texts texts = Texts.of(RelationshipResource.class, languages.ofRequest());
        return relationships.get(caller.scope(), id).map(found -> texts.answer(Relationship.of(found, texts)));
    }

    @POST
    @Path("/relationship-levels")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ADMIN, MANAGER})
    @Operation(
            operationId = "setRelationshipLevel",
            summary = "Set another level than the recommended, or follow it again",
            description = "Without a level, what is recommended holds again. Safe to repeat with a client-made id or an"
                    + " Idempotency-Key: the repeat answers 200.")
    @APIResponse(
            responseCode = "201",
            description = "Set",
            content = @Content(schema = @Schema(implementation = LevelSetting.class)))
    @APIResponse(
            responseCode = "200",
            description = "Set by an earlier request with the same id or key",
            content = @Content(schema = @Schema(implementation = LevelSetting.class)))
    @Refuses(
            unknown = "CUSTOMER_UNKNOWN",
            conflict = {"ID_TAKEN", "PERSON_ERASED"})
    public Uni<Response> set(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") @Parameter(description = "From 1 to 200 characters") String key,
            @NotNull @Valid LevelData data) {
        return relationships
                .set(caller.scope(), caller.subject(), key, id, data)
                .map(written -> Versions.written(
                        written.created(), "/api/v1/customers/{id}/relationship", id, written.value()));
    }

    @GET
    @Path("/relationship-levels")
    @RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, PROMOTER, MARKETING, COMPLIANCE, OPERATIONS})
    @Operation(
            operationId = "listRelationshipLevelsOfCustomer",
            summary = "List the levels that managers set for a customer, the newest first")
    @Refuses(unknown = "CUSTOMER_UNKNOWN")
    public Uni<Page<LevelSetting>> history(
            @PathParam("id") UUID id, @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        return relationships.history(caller.scope(), id, Cursor.decode(cursor, 2), Limit.of(limit));
    }
}
