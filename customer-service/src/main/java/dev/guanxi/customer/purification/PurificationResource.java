package dev.guanxi.customer.purification;

import static dev.guanxi.customer.access.Roles.ACCOUNT_MANAGER;
import static dev.guanxi.customer.access.Roles.ADMIN;
import static dev.guanxi.customer.access.Roles.MANAGER;
import static dev.guanxi.customer.access.Roles.MARKETING;
import static dev.guanxi.customer.access.Roles.PARTNER;

import dev.guanxi.customer.access.Caller;
import dev.guanxi.customer.text.Texts;
import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.http.Languages;
import dev.guanxi.platform.http.Limit;
import dev.guanxi.platform.http.Page;
import dev.guanxi.platform.http.Versions;
import dev.guanxi.platform.openapi.Refuses;
import io.smallrye.common.annotation.Blocking;
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

/** Purified lists over HTTP. */
@Path("/api/v1/purifications")
@Tag(name = "Purification")
@Produces(MediaType.APPLICATION_JSON)
public final class PurificationResource {

    private final PurificationService purifications;
    private final PurificationQueries queries;
    private final Languages languages;
    private final Caller caller;

    PurificationResource(
            PurificationService purifications, PurificationQueries queries, Languages languages, Caller caller) {
        this.purifications = purifications;
        this.queries = queries;
        this.languages = languages;
        this.caller = caller;
    }

    @POST
    @Blocking
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, MARKETING, PARTNER})
    @Operation(
            operationId = "purifyProspects",
            summary = "Purify a list of prospects",
            description = "Scores, grades and ranks up to 10,000 prospects by the weights that are set. Safe to repeat"
                    + " with a client-made id or an Idempotency-Key: the repeat answers 200.")
    @APIResponse(
            responseCode = "201",
            description = "Purified",
            content = @Content(schema = @Schema(implementation = Purification.class)))
    @APIResponse(
            responseCode = "200",
            description = "Purified by an earlier request with the same id or key",
            content = @Content(schema = @Schema(implementation = Purification.class)))
    @Refuses(
            conflict = "ID_TAKEN",
            unprocessable = {"LIST_AMBIGUOUS", "LIST_TOO_LONG", "PROFILE_UNKNOWN", "PROSPECT_UNKNOWN"})
    public Response purify(
            @HeaderParam("Idempotency-Key") @Parameter(description = "From 1 to 200 characters") String key,
            @NotNull @Valid ProspectList list) {
        PurificationService.Written written = purifications.purify(caller.scope(), caller.subject(), key, list);
        Purification purification = written.purification();
        return Versions.written(written.created(), "/api/v1/purifications/{id}", purification.id(), purification);
    }

    @POST
    @Path("/what-if")
    @Blocking
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, MARKETING, PARTNER})
    @Operation(
            operationId = "askWhatIf",
            summary = "See what other weights would make of a list",
            description = "In order of the new rank, with the rank that each has now. Changes nothing.")
    @Refuses(
            unprocessable = {"LIST_AMBIGUOUS", "LIST_TOO_LONG", "PROFILE_UNKNOWN", "PROSPECT_UNKNOWN", "WEIGHTS_INVALID"
            })
    public WhatIf whatIf(
            @NotNull @Valid WhatIf.Question question,
            @QueryParam("limit") @Parameter(description = "1 to 200, 50 if absent") Integer limit,
            @QueryParam("cursor") @Parameter(description = "next of the page before") String cursor) {
        Cursor after = Cursor.decode(cursor, 1);
        int afterRank = after == null ? 0 : after.read(0, Integer::valueOf);
        return purifications.whatIf(caller.scope(), question, afterRank, Limit.of(limit));
    }

    @GET
    @RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, MARKETING, PARTNER})
    @Operation(operationId = "listPurifications", summary = "List purifications, the newest first")
    public Uni<Page<Purification>> list(
            @QueryParam("limit") @Parameter(description = "1 to 200, 50 if absent") Integer limit,
            @QueryParam("cursor") @Parameter(description = "next of the page before") String cursor) {
        return queries.list(caller.scope(), Cursor.decode(cursor, 1), Limit.of(limit));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, MARKETING, PARTNER})
    @Operation(operationId = "getPurification", summary = "Read a purification with its grades")
    @Refuses(unknown = "PURIFICATION_UNKNOWN")
    public Uni<Purification> get(@PathParam("id") UUID id) {
        return queries.get(caller.scope(), id);
    }

    @GET
    @Path("/{id}/prospects")
    @RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, MARKETING, PARTNER})
    @Operation(
            operationId = "listPurifiedProspects",
            summary = "List the prospects of a purification by rank, with their reasons")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = PurifiedProspect.Ranked.class)))
    @Refuses(unknown = "PURIFICATION_UNKNOWN")
    public Uni<Response> prospects(
            @PathParam("id") UUID id,
            @QueryParam("grade") Grade grade,
            @QueryParam("limit") @Parameter(description = "1 to 200, 50 if absent") Integer limit,
            @QueryParam("cursor") @Parameter(description = "next of the page before") String cursor) {
        Texts texts = Texts.of(PurificationResource.class, languages.ofRequest());
        return queries.entries(caller.scope(), id, grade, Cursor.decode(cursor, 1), Limit.of(limit))
                .map(page -> page.map(new Reasons(texts)::of))
                .map(page -> texts.answer(new PurifiedProspect.Ranked(page.items(), page.next())));
    }
}
