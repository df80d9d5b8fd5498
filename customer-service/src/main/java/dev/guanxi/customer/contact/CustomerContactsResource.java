package dev.guanxi.customer.contact;

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
import dev.guanxi.customer.profile.DuplicateCheck;
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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A customer's contacts over HTTP. */
@Path("/api/v1/customers/{id}/contacts")
@Tag(name = "Contacts", description = "The people at a customer")
@Produces(MediaType.APPLICATION_JSON)
public final class CustomerContactsResource {

    private final ContactRegistration registration;
    private final ContactService contacts;
    private final Caller caller;

    CustomerContactsResource(ContactRegistration registration, ContactService contacts, Caller caller) {
        this.registration = registration;
        this.contacts = contacts;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, PROMOTER, PARTNER})
    @Operation(
            operationId = "addContact",
            summary = "Add a contact to a customer",
            description =
                    "Safe to repeat with a client-made id or an Idempotency-Key: the repeat answers 200. A contact"
                            + " whose name, mobile number or personal e-mail address say that it is there already is refused,"
                            + " unless the caller insists.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = Contact.class)))
    @APIResponse(
            responseCode = "200",
            description = "Recorded by an earlier request with the same id or key",
            content = @Content(schema = @Schema(implementation = Contact.class)))
    @APIResponse(
            responseCode = "409",
            description =
                    "CONTACT_DUPLICATE_SUSPECTED: suspects are the contacts of this customer that it seems to be, each"
                            + " with its score and what speaks for and against it; ID_TAKEN: the id belongs to another, or"
                            + " to a contact that was merged;"
                            + " PERSON_ERASED: the customer was erased, or who had the id",
            content =
                    @Content(mediaType = "application/problem+json", schema = @Schema(ref = "ContactDuplicateProblem")))
    @Refuses(
            invalid = "DUPLICATE_CHECK_INVALID",
            unknown = "CUSTOMER_UNKNOWN",
            conflict = {"CONTACT_DUPLICATE_SUSPECTED", "ID_TAKEN", "PERSON_ERASED"},
            unprocessable = {"BIRTHDAY_IMPOSSIBLE", "IN_FUTURE"})
    public Uni<Response> add(
            @PathParam("id") UUID customerId,
            @HeaderParam("Idempotency-Key") @Parameter(description = "From 1 to 200 characters") String key,
            @HeaderParam(DuplicateCheck.HEADER)
                    @Parameter(
                            description = "insist: it is another person than those it seems to be",
                            schema = @Schema(enumeration = "insist", type = SchemaType.STRING))
                    String duplicateCheck,
            @NotNull @Valid ContactData data) {
        return registration
                .add(
                        new Creation<>(caller.scope(), caller.subject(), key, customerId, data),
                        DuplicateCheck.of(duplicateCheck))
                .map(made -> Versions.written(
                        made.created(),
                        "/api/v1/contacts/{id}",
                        made.value().id(),
                        made.value(),
                        made.value().version()));
    }

    @GET
    @RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, PROMOTER, MARKETING, COMPLIANCE, OPERATIONS, PARTNER})
    @Operation(
            operationId = "listContactsOfCustomer",
            summary = "List a customer's contacts",
            description = "In order of id.")
    @Refuses(unknown = "CUSTOMER_UNKNOWN")
    public Uni<Page<Contact>> list(
            @PathParam("id") UUID customerId,
            @QueryParam("decisionPart") DecisionPart decisionPart,
            @QueryParam("limit") @Parameter(description = "1 to 200, 50 if absent") Integer limit,
            @QueryParam("cursor") @Parameter(description = "next of the page before") String cursor) {
        return contacts.ofCustomer(caller.scope(), customerId, decisionPart, Cursor.decode(cursor, 1), Limit.of(limit));
    }
}
