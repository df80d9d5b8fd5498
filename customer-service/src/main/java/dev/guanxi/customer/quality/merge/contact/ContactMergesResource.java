package dev.guanxi.customer.quality.merge.contact;

import static dev.guanxi.customer.access.Roles.ACCOUNT_MANAGER;
import static dev.guanxi.customer.access.Roles.ADMIN;
import static dev.guanxi.customer.access.Roles.COMPLIANCE;
import static dev.guanxi.customer.access.Roles.MANAGER;
import static dev.guanxi.customer.access.Roles.OPERATIONS;
import static dev.guanxi.customer.access.Roles.PARTNER;

import dev.guanxi.customer.access.Caller;
import dev.guanxi.customer.contact.ContactService;
import dev.guanxi.customer.quality.matching.Reasons;
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

/** Merging a duplicate into a contact of the same customer, over HTTP. */
@Path("/api/v1/contacts/{id}")
@Tag(name = "Duplicates")
@Produces(MediaType.APPLICATION_JSON)
public final class ContactMergesResource {

    private final ContactMergeService merges;
    private final ContactMergeUndo made;
    private final ContactService contacts;
    private final Languages languages;
    private final Caller caller;

    ContactMergesResource(
            ContactMergeService merges,
            ContactMergeUndo made,
            ContactService contacts,
            Languages languages,
            Caller caller) {
        this.merges = merges;
        this.made = made;
        this.contacts = contacts;
        this.languages = languages;
        this.caller = caller;
    }

    @POST
    @Path("/merge-previews")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, PARTNER})
    @Operation(
            operationId = "previewContactMerge",
            summary = "See what a merge of two contacts would come to",
            description = "Field by field whose value wins and why, and what would move. Changes nothing. "
                    + ContactMergeOrder.RULES)
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ContactMergePreview.class)))
    @Refuses(
            unknown = "CONTACT_UNKNOWN",
            conflict = {"CONTACT_MERGED", "PERSON_ERASED"},
            unprocessable = {
                "CONTACT_UNKNOWN",
                "MERGE_CHOICE_INVALID",
                "MERGE_CUSTOMERS_DIFFER",
                "MERGE_TOO_MANY_VALUES",
                "MERGE_WITH_ITSELF"
            })
    public Uni<ContactMergePreview> preview(@PathParam("id") UUID id, @NotNull @Valid ContactMergePreviewOrder order) {
        return merges.preview(caller.scope(), id, order, Reasons.in(languages.ofRequest()));
    }

    @POST
    @Path("/merges")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, PARTNER})
    @Operation(
            operationId = "mergeContacts",
            summary = "Merge a duplicate into this contact",
            description = "Everything that names the duplicate names this contact, and its id leads here from now on. "
                    + ContactMergeOrder.RULES
                    + " Safe to repeat with a client-made id or an Idempotency-Key, with the same choices. Can be"
                    + " undone.")
    @APIResponse(
            responseCode = "201",
            description = "Merged",
            content = @Content(schema = @Schema(implementation = ContactMerge.class)))
    @APIResponse(
            responseCode = "200",
            description = "Merged by an earlier request with the same id or key",
            content = @Content(schema = @Schema(implementation = ContactMerge.class)))
    @APIResponse(
            responseCode = "409",
            description = "CONTACT_MERGED: one of the two was merged already; PERSON_ERASED: one of them was erased")
    @APIResponse(responseCode = "412", description = "VERSION_STALE: one of the two was changed since it was read")
    @Refuses(
            unknown = "CONTACT_UNKNOWN",
            conflict = {"CONTACT_MERGED", "ID_TAKEN", "PERSON_ERASED"},
            unprocessable = {
                "CONTACT_UNKNOWN",
                "MERGE_CHOICE_INVALID",
                "MERGE_CUSTOMERS_DIFFER",
                "MERGE_TOO_MANY_VALUES",
                "MERGE_WITH_ITSELF"
            })
    public Uni<Response> merge(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") @Parameter(description = "From 1 to 200 characters") String key,
            @NotNull @Valid ContactMergeOrder order) {
        return merges.merge(caller.scope(), caller.subject(), key, id, order)
                .map(merged -> Versions.written(
                        merged.created(),
                        "/api/v1/contact-merges/{id}",
                        merged.value().id(),
                        merged.value(),
                        merged.value().version()));
    }

    @GET
    @Path("/merges")
    @RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, COMPLIANCE, OPERATIONS, PARTNER})
    @Operation(operationId = "listMergesOfContact", summary = "List what was merged into a contact, the newest first")
    @Refuses(unknown = "CONTACT_UNKNOWN")
    public Uni<Page<ContactMerge>> ofContact(
            @PathParam("id") UUID id,
            @QueryParam("limit") @Parameter(description = "1 to 200, 50 if absent") Integer limit,
            @QueryParam("cursor") @Parameter(description = "next of the page before") String cursor) {
        Cursor after = Cursor.decode(cursor, 1);
        int most = Limit.of(limit);
        return contacts.get(caller.scope(), id).chain(() -> made.ofContact(id, after, most));
    }
}
