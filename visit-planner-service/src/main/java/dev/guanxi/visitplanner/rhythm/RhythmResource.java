package dev.guanxi.visitplanner.rhythm;

import static dev.guanxi.visitplanner.access.Roles.ACCOUNT_MANAGER;
import static dev.guanxi.visitplanner.access.Roles.ADMIN;
import static dev.guanxi.visitplanner.access.Roles.MANAGER;
import static dev.guanxi.visitplanner.access.Roles.OPERATIONS;

import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.http.Limit;
import dev.guanxi.platform.http.Page;
import dev.guanxi.platform.http.Versions;
import dev.guanxi.platform.openapi.Refuses;
import dev.guanxi.visitplanner.access.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Visit rhythms over HTTP. */
@Path("/api/v1/visits/rhythms")
@Tag(name = "Rhythms", description = "How often accounts are visited, by tier or by agreement")
@Produces(MediaType.APPLICATION_JSON)
public final class RhythmResource {

    private static final String IF_MATCH = "ETag that was last read";

    private final RhythmService rhythms;
    private final Caller caller;

    RhythmResource(RhythmService rhythms, Caller caller) {
        this.rhythms = rhythms;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, OPERATIONS})
    @Operation(
            operationId = "getTierRhythms",
            summary = "Read the rhythms of the tiers",
            description =
                    "As delivered they spend the sales time in the shares of the time budget: with 10, 30 and 60 %"
                            + " of the customers, rhythms in the ratio 1 : 4 : 8 take 40, 30 and 30 % of it.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TierRhythms.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the ETag in If-None-Match")
    public Uni<Response> ofTiers(@Context Request request) {
        return rhythms.ofTiers().map(found -> Versions.read(request, found, found.version()));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ADMIN, MANAGER})
    @Operation(operationId = "setTierRhythms", summary = "Set the rhythms of the tiers")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TierRhythms.class)))
    @Refuses(invalid = {"RHYTHM_INVALID", "RHYTHM_MISSING"})
    public Uni<Response> setOfTiers(
            @HeaderParam("If-Match") @Parameter(description = IF_MATCH) String ifMatch,
            @Context Request request,
            @NotNull @Valid TierRhythms.Data data) {
        return rhythms.setOfTiers(
                        caller.actor().subject(), version -> Versions.requireMatch(ifMatch, request, version), data)
                .map(set -> Response.ok(set).tag(Versions.tag(set.version())).build());
    }

    @GET
    @Path("/customers")
    @RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, OPERATIONS})
    @Operation(operationId = "listCustomerRhythms", summary = "List the rhythms agreed for single customers")
    public Uni<Page<CustomerRhythm>> ofCustomers(
            @QueryParam("limit") @Parameter(description = "1 to 200, 50 if absent") Integer limit,
            @QueryParam("cursor") @Parameter(description = "next of the page before") String cursor) {
        return rhythms.ofCustomers(Cursor.decode(cursor, 1), Limit.of(limit));
    }

    @GET
    @Path("/customers/{customerId}")
    @RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, OPERATIONS})
    @Operation(operationId = "getCustomerRhythm", summary = "Read the rhythm agreed for a customer")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CustomerRhythm.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the ETag in If-None-Match")
    @APIResponse(responseCode = "308", description = "Merged into the customer in Location, whose id it is now")
    @Refuses(unknown = "RHYTHM_UNKNOWN")
    public Uni<Response> ofCustomer(@PathParam("customerId") UUID customerId, @Context Request request) {
        return rhythms.ofCustomer(customerId).map(found -> Versions.read(request, found, found.version()));
    }

    @PUT
    @Path("/customers/{customerId}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ADMIN, MANAGER})
    @Operation(
            operationId = "setCustomerRhythm",
            summary = "Agree a rhythm for a customer, or change it",
            description = "It goes before the tier's. If-Match is needed once there is one.")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = CustomerRhythm.class)))
    @APIResponse(
            responseCode = "201",
            description = "Agreed",
            content = @Content(schema = @Schema(implementation = CustomerRhythm.class)))
    @Refuses(
            invalid = "RHYTHM_INVALID",
            unknown = "RHYTHM_UNKNOWN",
            conflict = "PERSON_ERASED",
            unprocessable = "CUSTOMER_UNKNOWN")
    public Uni<Response> setOfCustomer(
            @PathParam("customerId") UUID customerId,
            @HeaderParam("If-Match") @Parameter(description = IF_MATCH) String ifMatch,
            @Context Request request,
            @NotNull @Valid CustomerRhythm.Data data) {
        return rhythms.setOfCustomer(
                        caller.actor().subject(),
                        customerId,
                        version -> Versions.requireMatch(ifMatch, request, version),
                        data)
                .map(RhythmResource::written);
    }

    @DELETE
    @Path("/customers/{customerId}")
    @RolesAllowed({ADMIN, MANAGER})
    @Operation(operationId = "dropCustomerRhythm", summary = "Let a customer go back to its tier's rhythm")
    @APIResponse(responseCode = "204", description = "The tier's rhythm holds again")
    @Refuses(unknown = "RHYTHM_UNKNOWN")
    public Uni<Void> dropOfCustomer(
            @PathParam("customerId") UUID customerId,
            @HeaderParam("If-Match") @Parameter(description = IF_MATCH) String ifMatch,
            @Context Request request) {
        return rhythms.dropOfCustomer(customerId, version -> Versions.requireMatch(ifMatch, request, version));
    }

    private static Response written(RhythmService.Written written) {
        CustomerRhythm rhythm = written.rhythm();
        return Versions.written(
                written.created(),
                "/api/v1/visits/rhythms/customers/{id}",
                rhythm.customerId(),
                rhythm,
                rhythm.version());
    }
}
