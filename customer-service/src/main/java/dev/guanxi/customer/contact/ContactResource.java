package dev.guanxi.customer.contact;

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
import dev.guanxi.platform.http.MergePatch;
import dev.guanxi.platform.http.Patches;
import dev.guanxi.platform.http.Versions;
import dev.guanxi.platform.openapi.Refuses;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
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

/** One contact over HTTP. */
@Path("/api/v1/contacts/{id}")
@Tag(name = "Contacts")
@Produces(MediaType.APPLICATION_JSON)
public final class ContactResource {

    private final ContactService contacts;
    private final Patches patches;
    private final Caller caller;

    ContactResource(ContactService contacts, Patches patches, Caller caller) {
        this.contacts = contacts;
        this.patches = patches;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, PROMOTER, MARKETING, COMPLIANCE, OPERATIONS, PARTNER})
    @Operation(operationId = "getContact", summary = "Read a contact")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Contact.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the ETag in If-None-Match")
    @Refuses(unknown = "CONTACT_UNKNOWN")
    public Uni<Response> get(@PathParam("id") UUID id, @Context Request request) {
        return contacts.get(caller.scope(), id).map(found -> Versions.read(request, found, found.version()));
    }

    @PATCH
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, PROMOTER, PARTNER})
    @Operation(
            operationId = "changeContact",
            summary = "Change a contact",
            description = "JSON merge patch (RFC 7396): members sent replace, null removes, the others stay.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Contact.class)))
    @Refuses(
            unknown = "CONTACT_UNKNOWN",
            conflict = "PERSON_ERASED",
            unprocessable = {"BIRTHDAY_IMPOSSIBLE", "ID_FIXED", "IN_FUTURE"})
    public Uni<Response> change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Parameter(description = "ETag that was last read") String ifMatch,
            @Context Request request,
            @NotNull @Schema(implementation = ContactData.class) JsonNode patch) {
        return contacts.change(
                        caller.scope(),
                        id,
                        version -> Versions.requireMatch(ifMatch, request, version),
                        current -> patches.apply(current, patch, ContactData.class))
                .map(changed -> Response.ok(changed)
                        .tag(Versions.tag(changed.version()))
                        .build());
    }

    @DELETE
    @RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, PROMOTER, PARTNER})
    @Operation(operationId = "removeContact", summary = "Remove a contact")
    @APIResponse(responseCode = "204", description = "Removed")
    @APIResponse(
            responseCode = "409",
            description =
                    "CONTACT_IN_USE: it is a party, has occasions, was greeted, took part in interactions, receives gifts,"
                            + " asked for its rights, or another was merged into it; PERSON_ERASED: what is left of it keeps files from bringing it"
                            + " back")
    @Refuses(
            unknown = "CONTACT_UNKNOWN",
            conflict = {"CONTACT_IN_USE", "PERSON_ERASED"})
    public Uni<Void> remove(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Parameter(description = "ETag that was last read") String ifMatch,
            @Context Request request) {
        return contacts.remove(caller.scope(), id, version -> Versions.requireMatch(ifMatch, request, version));
    }
}
