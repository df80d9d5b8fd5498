package dev.guanxi.customer.occasion;

import static dev.guanxi.customer.access.Roles.ACCOUNT_MANAGER;
import static dev.guanxi.customer.access.Roles.ADMIN;
import static dev.guanxi.customer.access.Roles.COMPLIANCE;
import static dev.guanxi.customer.access.Roles.MANAGER;
import static dev.guanxi.customer.access.Roles.MARKETING;
import static dev.guanxi.customer.access.Roles.OPERATIONS;
import static dev.guanxi.customer.access.Roles.PARTNER;
import static dev.guanxi.customer.access.Roles.PROMOTER;

import dev.guanxi.customer.access.Caller;
import dev.guanxi.customer.dossier.Creation;
import dev.guanxi.platform.http.Cursor;
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

/** A customer's occasions over HTTP. */
@Path("/api/v1/customers/{id}/occasions")
@Tag(name = "Occasions", description = "Days on which customers and their people are greeted")
@Produces(MediaType.APPLICATION_JSON)
public final class CustomerOccasionsResource {

    private final OccasionService occasions;
    private final Caller caller;

    CustomerOccasionsResource(OccasionService occasions, Caller caller) {
        this.occasions = occasions;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, PROMOTER, PARTNER})
    @Operation(
            operationId = "recordOccasion",
            summary = "Record an occasion of a customer",
            description = "Safe to repeat with a client-made id or an Idempotency-Key: the repeat answers 200.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = Occasion.class)))
    @APIResponse(
            responseCode = "200",
            description = "Recorded by an earlier request with the same id or key",
            content = @Content(schema = @Schema(implementation = Occasion.class)))
    @Refuses(
            unknown = "CUSTOMER_UNKNOWN",
            conflict = {"ID_TAKEN", "PERSON_ERASED"},
            unprocessable = {"CONTACT_UNKNOWN", "DATE_INVALID", "OCCASION_KIND_KNOWN"})
    public Uni<Response> record(
            @PathParam("id") UUID customerId,
            @HeaderParam("Idempotency-Key") @Parameter(description = "From 1 to 200 characters") String key,
            @NotNull @Valid OccasionData data) {
        return occasions
                .record(new Creation<>(caller.scope(), caller.subject(), key, customerId, data))
                .map(made -> Versions.written(
                        made.created(),
                        "/api/v1/occasions/{id}",
                        made.value().id(),
                        made.value(),
                        made.value().version()));
    }

    @GET
    @RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, PROMOTER, MARKETING, COMPLIANCE, OPERATIONS, PARTNER})
    @Operation(
            operationId = "listOccasionsOfCustomer",
            summary = "List what was recorded of a customer's occasions",
            description = "In order of id. Birthdays, the first purchase and festivals need no record.")
    @Refuses(unknown = "CUSTOMER_UNKNOWN")
    public Uni<Page<Occasion>> list(
            @PathParam("id") UUID customerId,
            @QueryParam("limit") @Parameter(description = "1 to 200, 50 if absent") Integer limit,
            @QueryParam("cursor") @Parameter(description = "next of the page before") String cursor) {
        return occasions.ofCustomer(caller.scope(), customerId, Cursor.decode(cursor, 1), Limit.of(limit));
    }
}
