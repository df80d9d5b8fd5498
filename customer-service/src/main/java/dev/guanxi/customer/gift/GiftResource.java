package dev.guanxi.customer.gift;

import static dev.guanxi.customer.access.Roles.ACCOUNT_MANAGER;
import static dev.guanxi.customer.access.Roles.ADMIN;
import static dev.guanxi.customer.access.Roles.COMPLIANCE;
import static dev.guanxi.customer.access.Roles.MANAGER;
import static dev.guanxi.customer.access.Roles.OPERATIONS;
import static dev.guanxi.customer.access.Roles.PARTNER;
import static dev.guanxi.customer.access.Roles.PROMOTER;

import dev.guanxi.customer.gift.actor.Actors;
import dev.guanxi.customer.gift.audit.AuditTrail;
import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.http.Limit;
import dev.guanxi.platform.http.Page;
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
import jakarta.ws.rs.POST;
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

/** Gifts over HTTP. */
@Path("/api/v1/gifts")
@Tag(name = "Gifts", description = "What is given to customers' people, within policies and limits")
@Produces(MediaType.APPLICATION_JSON)
public final class GiftResource {

    private final GiftService gifts;
    private final Actors actors;

    GiftResource(GiftService gifts, Actors actors) {
        this.gifts = gifts;
        this.actors = actors;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, PROMOTER, COMPLIANCE, PARTNER})
    @Operation(
            operationId = "recordGift",
            summary = "Record a gift, given or planned",
            description = "Evaluated first. Allowed, it is GIVEN, or APPROVED if planned. What needs approval holds its"
                    + " allowance: planned, it is PENDING_APPROVAL; given already, it is GIVEN_UNAPPROVED. Denied, what is planned is 422 GIFT_DENIED, with each rule"
                    + " and what is left; what was given already is GIVEN with the verdict DENIED, counts like any gift,"
                    + " and is before compliance as a solicitation that names the gift. Refused or not, a"
                    + " receiver who was said to be a public official is one from then on. Everyone records what they give"
                    + " themselves; managers and compliance may name another giver, others are refused (GIVER_FOREIGN)."
                    + " A correction names the record it takes the place of, which they gave themselves, too; what corrects a"
                    + " given gift is given (CORRECTION_PLANNED); it is judged as"
                    + " if that one were not there, and what compliance has to decide of it names the correction. Safe to"
                    + " repeat with a client-made id or an Idempotency-Key.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = Gift.class)))
    @APIResponse(
            responseCode = "200",
            description = "Recorded by an earlier request with the same id or key",
            content = @Content(schema = @Schema(implementation = Gift.class)))
    @Refuses(
            unknown = "CUSTOMER_UNKNOWN",
            conflict = {"GIFT_STATE_WRONG", "ID_TAKEN", "PERSON_ERASED"},
            unprocessable = {
                "CONTACT_UNKNOWN",
                "CORRECTED_GIFT_UNKNOWN",
                "CORRECTION_PLANNED",
                "CURRENCY_UNKNOWN",
                "EXCHANGE_RATE_MISSING",
                "GIFT_DENIED",
                "GIFT_POLICY_MISSING",
                "GIVEN_BEFORE_PLANNED",
                "GIVER_FOREIGN",
                "IN_FUTURE",
                "RECEIVER_AMBIGUOUS"
            })
    public Uni<Response> record(
            @HeaderParam("Idempotency-Key") @Parameter(description = "From 1 to 200 characters") String key,
            @NotNull @Valid GiftData data) {
        return gifts.record(actors.current(), key, data).map(made -> {
            Gift gift = made.value();
            return Versions.written(made.created(), "/api/v1/gifts/{id}", gift.id(), gift, gift.version());
        });
    }

    @GET
    @RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, PROMOTER, COMPLIANCE, OPERATIONS, PARTNER})
    @Operation(operationId = "listGifts", summary = "List gifts, the newest first")
    public Uni<Page<Gift>> list(
            @Valid @BeanParam GiftFilter filter,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        return gifts.list(actors.current().scope(), filter, Cursor.decode(cursor, 1), Limit.of(limit));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, PROMOTER, COMPLIANCE, OPERATIONS, PARTNER})
    @Operation(operationId = "getGift", summary = "Read a gift")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Gift.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the ETag in If-None-Match")
    @Refuses(unknown = "GIFT_UNKNOWN")
    public Uni<Response> get(@PathParam("id") UUID id, @Context Request request) {
        return gifts.get(actors.current().scope(), id).map(found -> Versions.read(request, found, found.version()));
    }

    @GET
    @Path("/{id}/audit-trail")
    @RolesAllowed({ADMIN, MANAGER, COMPLIANCE, OPERATIONS})
    @Operation(
            operationId = "getGiftAuditTrail",
            summary = "Read and check a gift's audit trail",
            description = "Who did what and why, each entry sealed with the one before; nobody can change it.")
    @Refuses(unknown = "GIFT_UNKNOWN")
    public Uni<AuditTrail> auditTrail(@PathParam("id") UUID id) {
        return gifts.auditTrail(actors.current().scope(), id);
    }
}
