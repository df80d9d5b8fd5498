package dev.guanxi.customer.profile;

import static dev.guanxi.customer.access.Roles.ACCOUNT_MANAGER;
import static dev.guanxi.customer.access.Roles.ADMIN;
import static dev.guanxi.customer.access.Roles.COMPLIANCE;
import static dev.guanxi.customer.access.Roles.MANAGER;
import static dev.guanxi.customer.access.Roles.MARKETING;
import static dev.guanxi.customer.access.Roles.OPERATIONS;
import static dev.guanxi.customer.access.Roles.PARTNER;
import static dev.guanxi.customer.access.Roles.PROMOTER;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.customer.access.Caller;
import dev.guanxi.platform.creation.Made;
import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.http.Limit;
import dev.guanxi.platform.http.MergePatch;
import dev.guanxi.platform.http.Page;
import dev.guanxi.platform.http.Patches;
import dev.guanxi.platform.http.Versions;
import dev.guanxi.platform.openapi.Refuses;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Customers over HTTP. */
@Path("/api/v1/customers")
@Tag(name = "Customers", description = "Who they are, on three independent axes")
@Produces(MediaType.APPLICATION_JSON)
public final class CustomerResource {

    private final CustomerRegistration registration;
    private final CustomerService customers;
    private final Patches patches;
    private final Caller caller;

    CustomerResource(CustomerRegistration registration, CustomerService customers, Patches patches, Caller caller) {
        this.registration = registration;
        this.customers = customers;
        this.patches = patches;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, PROMOTER, PARTNER})
    @Operation(
            operationId = "registerCustomer",
            summary = "Register a customer",
            description =
                    "Safe to repeat with a client-made id or an Idempotency-Key: the repeat answers 200. A customer"
                            + " whose name and whose address or phone say that it is there already is refused, unless the caller"
                            + " insists.")
    @APIResponse(
            responseCode = "201",
            description = "Registered",
            content = @Content(schema = @Schema(implementation = Customer.class)))
    @APIResponse(
            responseCode = "200",
            description = "Registered by an earlier request with the same id or key",
            content = @Content(schema = @Schema(implementation = Customer.class)))
    @APIResponse(
            responseCode = "409",
            description =
                    "DUPLICATE_SUSPECTED: suspects are the customers that it seems to be, each with its score and what"
                            + " speaks for and against it, as in the review queue; EXTERNAL_ID_TAKEN: an external id belongs to"
                            + " another customer; ID_TAKEN: the id does, or belonged to one that was merged; PERSON_ERASED: the id or"
                            + " an external id belonged to a person who was erased",
            content = @Content(mediaType = "application/problem+json", schema = @Schema(ref = "DuplicateProblem")))
    @Refuses(
            invalid = "DUPLICATE_CHECK_INVALID",
            conflict = {"DUPLICATE_SUSPECTED", "EXTERNAL_ID_TAKEN", "ID_TAKEN", "PERSON_ERASED"},
            unprocessable = {
                "COORDINATES_INCOMPLETE",
                "DEALER_FOREIGN",
                "EXTERNAL_ID_REPEATED",
                "PHONE_INVALID",
                "PROSPECT_NOT_POTENTIAL"
            })
    public Uni<Response> register(
            @HeaderParam("Idempotency-Key") @Parameter(description = "From 1 to 200 characters") String key,
            @HeaderParam(DuplicateCheck.HEADER)
                    @Parameter(
                            description = "insist: it is another customer than those it seems to be",
                            schema = @Schema(enumeration = "insist", type = SchemaType.STRING))
                    String duplicateCheck,
            @NotNull @Valid CustomerData data) {
        return registration
                .register(caller.scope(), caller.subject(), key, DuplicateCheck.of(duplicateCheck), data)
                .map(CustomerResource::written);
    }

    @GET
    @RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, PROMOTER, MARKETING, COMPLIANCE, OPERATIONS, PARTNER})
    @Operation(
            operationId = "listCustomers",
            summary = "List customers",
            description = "In order of registration; search by part of the name, narrow by the axes, by who manages the"
                    + " account, by the relationship level that a manager set, and by the tier.")
    public Uni<Page<Customer>> list(
            @Valid @BeanParam CustomerFilter filter,
            @QueryParam("limit") @Parameter(description = "1 to 200, 50 if absent") Integer limit,
            @QueryParam("cursor") @Parameter(description = "next of the page before") String cursor) {
        return customers.list(caller.scope(), filter, Cursor.decode(cursor, 1), Limit.of(limit));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, PROMOTER, MARKETING, COMPLIANCE, OPERATIONS, PARTNER})
    @Operation(operationId = "getCustomer", summary = "Read a customer")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Customer.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the ETag in If-None-Match")
    @Refuses(unknown = "CUSTOMER_UNKNOWN")
    public Uni<Response> get(@PathParam("id") UUID id, @Context Request request) {
        return customers.get(caller.scope(), id).map(found -> Versions.read(request, found, found.version()));
    }

    @GET
    @Path("/by-external-id/{system}/{externalId}")
    @RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, PROMOTER, MARKETING, COMPLIANCE, OPERATIONS, PARTNER})
    @Operation(operationId = "getCustomerByExternalId", summary = "Read a customer by the id that another system uses")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Customer.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the ETag in If-None-Match")
    @Refuses(unknown = "CUSTOMER_UNKNOWN")
    public Uni<Response> getByExternalId(
            @PathParam("system") String system,
            @PathParam("externalId") String externalId,
            @QueryParam("dealerId") @Parameter(description = "Whose id it is, if a dealer's") UUID dealerId,
            @Context Request request) {
        return customers
                .getByExternalId(caller.scope(), dealerId, new ExternalId(system, externalId))
                .map(found -> Versions.read(request, found, found.version()));
    }

    @PUT
    @Path("/by-external-id/{system}/{externalId}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, PROMOTER, PARTNER})
    @Operation(
            operationId = "putCustomerByExternalId",
            summary = "Make a customer what the body says",
            description = "Registers the customer or replaces what is known of it. Repeating it changes nothing. With"
                    + " If-Match, it replaces that version only. The other system's word is taken: whom the customer seems to"
                    + " be besides is found by the scan for duplicates.")
    @APIResponse(
            responseCode = "200",
            description = "It was there and is now as sent",
            content = @Content(schema = @Schema(implementation = Customer.class)))
    @APIResponse(
            responseCode = "201",
            description = "Registered",
            content = @Content(schema = @Schema(implementation = Customer.class)))
    @Refuses(
            invalid = {"EXTERNAL_ID_INVALID", "SYSTEM_INVALID"},
            conflict = {"EXTERNAL_ID_TAKEN", "ID_TAKEN", "PERSON_ERASED"},
            unprocessable = {
                "COORDINATES_INCOMPLETE",
                "CUSTOMER_HAS_BOUGHT",
                "DEALER_FIXED",
                "DEALER_FOREIGN",
                "EXTERNAL_ID_REPEATED",
                "ID_FIXED",
                "PHONE_INVALID",
                "PROSPECT_NOT_POTENTIAL"
            })
    public Uni<Response> putByExternalId(
            @PathParam("system") String system,
            @PathParam("externalId") String externalId,
            @HeaderParam("If-Match") @Parameter(description = Versions.ANY_VERSION) String ifMatch,
            @Context Request request,
            @NotNull @Valid CustomerData data) {
        return customers
                .put(
                        caller.scope(),
                        new ExternalId(system, externalId).checked(),
                        data,
                        version -> Versions.matchIfSent(ifMatch, request, version))
                .map(CustomerResource::written);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, PROMOTER, PARTNER})
    @Operation(
            operationId = "changeCustomer",
            summary = "Change a customer",
            description =
                    "JSON merge patch (RFC 7396): members sent replace, null removes, the others stay. A change after"
                            + " which the customer seems to be another that is there is refused as a registration is, unless the"
                            + " caller insists.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Customer.class)))
    @APIResponse(
            responseCode = "409",
            description =
                    "DUPLICATE_SUSPECTED: suspects are the customers that it comes to seem to be, as when one is registered;"
                            + " EXTERNAL_ID_TAKEN: an external id belongs to another customer; PERSON_ERASED: the customer was"
                            + " erased, or the person to whom an external id belonged",
            content = @Content(mediaType = "application/problem+json", schema = @Schema(ref = "DuplicateProblem")))
    @Refuses(
            invalid = "DUPLICATE_CHECK_INVALID",
            unknown = "CUSTOMER_UNKNOWN",
            conflict = {"DUPLICATE_SUSPECTED", "EXTERNAL_ID_TAKEN", "PERSON_ERASED"},
            unprocessable = {
                "COORDINATES_INCOMPLETE",
                "CUSTOMER_HAS_BOUGHT",
                "DEALER_FIXED",
                "DEALER_FOREIGN",
                "EXTERNAL_ID_REPEATED",
                "ID_FIXED",
                "PHONE_INVALID",
                "PROSPECT_NOT_POTENTIAL"
            })
    public Uni<Response> change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Parameter(description = "ETag that was last read") String ifMatch,
            @HeaderParam(DuplicateCheck.HEADER)
                    @Parameter(
                            description = "insist: it is another customer than those it comes to seem to be",
                            schema = @Schema(enumeration = "insist", type = SchemaType.STRING))
                    String duplicateCheck,
            @Context Request request,
            @NotNull @Schema(implementation = CustomerData.class) JsonNode patch) {
        return customers
                .change(caller.scope(), id, DuplicateCheck.of(duplicateCheck), current -> {
                    Versions.requireMatch(ifMatch, request, current.version());
                    return patches.apply(current.data(), patch, CustomerData.class);
                })
                .map(changed -> Response.ok(changed)
                        .tag(Versions.tag(changed.version()))
                        .build());
    }

    private static Response written(Made<Customer> written) {
        Customer customer = written.value();
        return Versions.written(
                written.created(), "/api/v1/customers/{id}", customer.id(), customer, customer.version());
    }
}
