package dev.guanxi.customer.quality.review;

import static dev.guanxi.customer.access.Roles.ACCOUNT_MANAGER;
import static dev.guanxi.customer.access.Roles.ADMIN;
import static dev.guanxi.customer.access.Roles.COMPLIANCE;
import static dev.guanxi.customer.access.Roles.MANAGER;
import static dev.guanxi.customer.access.Roles.OPERATIONS;
import static dev.guanxi.customer.access.Roles.PARTNER;
import static dev.guanxi.customer.access.Roles.PROMOTER;

import dev.guanxi.customer.access.Caller;
import dev.guanxi.customer.quality.matching.Reasons;
import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.http.Languages;
import dev.guanxi.platform.http.Limit;
import dev.guanxi.platform.http.Page;
import dev.guanxi.platform.openapi.Refuses;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The review of a customer's contacts over HTTP. */
@Path("/api/v1/customers/{id}/contacts/duplicates")
@Tag(name = "Duplicates")
@Produces(MediaType.APPLICATION_JSON)
public final class ContactSuspectResource {

    private final ContactSuspectService suspects;
    private final Languages languages;
    private final Caller caller;

    ContactSuspectResource(ContactSuspectService suspects, Languages languages, Caller caller) {
        this.suspects = suspects;
        this.languages = languages;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, PROMOTER, COMPLIANCE, OPERATIONS, PARTNER})
    @Operation(
            operationId = "listContactDuplicateSuspects",
            summary = "List contacts of a customer that may be one person, the highest score first",
            description =
                    "Pairs that are more probably one person than two, however they came in: by hand, by a file, or"
                            + " from another customer that was merged; with what speaks for and against it. Of more than 500 contacts"
                            + " the newest are compared. Who was told apart does not come up again until one of the two reads"
                            + " differently.")
    @Refuses(unknown = "CUSTOMER_UNKNOWN")
    public Uni<Page<ContactSuspect>> list(
            @PathParam("id") UUID customerId,
            @QueryParam("limit") @Parameter(description = "1 to 200, 50 if absent") Integer limit,
            @QueryParam("cursor") @Parameter(description = "next of the page before") String cursor) {
        Reasons reasons = Reasons.in(languages.ofRequest());
        return suspects.list(caller.scope(), customerId, Cursor.decode(cursor, 3), Limit.of(limit), reasons);
    }

    @POST
    @Path("/decisions")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, PROMOTER, PARTNER})
    @Operation(
            operationId = "decideContactDuplicateSuspect",
            summary = "Decide about two contacts of a customer that may be one person",
            description =
                    "NOT_A_DUPLICATE is remembered: the pair comes up again only if one of them reads differently."
                            + " Repeating it changes nothing. Two that are one person are merged instead.")
    @APIResponse(responseCode = "204", description = "They are two, and will not come up again")
    @APIResponse(responseCode = "412", description = "VERSION_STALE: one of the two was changed")
    @Refuses(
            unknown = "CUSTOMER_UNKNOWN",
            conflict = "PERSON_ERASED",
            unprocessable = {"CONTACT_UNKNOWN", "CONTACT_WITH_ITSELF"})
    public Uni<Void> decide(@PathParam("id") UUID customerId, @NotNull @Valid ContactDecision decision) {
        return suspects.tellApart(caller.scope(), caller.subject(), customerId, decision);
    }
}
