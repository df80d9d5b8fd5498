package dev.guanxi.loyalty.program;

import static dev.guanxi.loyalty.access.Roles.ACCOUNT_MANAGER;
import static dev.guanxi.loyalty.access.Roles.ADMIN;
import static dev.guanxi.loyalty.access.Roles.MANAGER;
import static dev.guanxi.loyalty.access.Roles.MARKETING;
import static dev.guanxi.loyalty.access.Roles.OPERATIONS;
import static dev.guanxi.loyalty.access.Roles.PROMOTER;

import com.fasterxml.jackson.databind.JsonNode;
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
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
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
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Programs over HTTP. */
@Path("/api/v1/programs")
@Tag(name = "Programs", description = "Frequency programs: what purchases earn")
@Produces(MediaType.APPLICATION_JSON)
public final class ProgramResource {

    private final ProgramService programs;
    private final Patches patches;
    private final JsonWebToken token;

    ProgramResource(ProgramService programs, Patches patches, JsonWebToken token) {
        this.programs = programs;
        this.patches = patches;
        this.token = token;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ADMIN, MANAGER, MARKETING})
    @Operation(
            operationId = "setUpProgram",
            summary = "Set up a program",
            description =
                    "Purchases from before count too, where they are within its validity: the backfill runs in the"
                            + " background. Safe to repeat with a client-made id or an Idempotency-Key: the repeat answers 200.")
    @APIResponse(
            responseCode = "201",
            description = "Set up",
            content = @Content(schema = @Schema(implementation = Program.class)))
    @APIResponse(
            responseCode = "200",
            description = "Set up by an earlier request with the same id or key",
            content = @Content(schema = @Schema(implementation = Program.class)))
    @Refuses(
            conflict = "ID_TAKEN",
            unprocessable = {"CURRENCY_UNKNOWN", "END_BEFORE_START", "RULE_FROM_GIVEN"})
    public Uni<Response> setUp(
            @HeaderParam("Idempotency-Key") @Parameter(description = "From 1 to 200 characters") String key,
            @NotNull @Valid ProgramData data) {
        return programs.setUp(token.getSubject(), key, data).map(ProgramResource::written);
    }

    @GET
    @RolesAllowed({ADMIN, MANAGER, MARKETING, ACCOUNT_MANAGER, PROMOTER, OPERATIONS})
    @Operation(operationId = "listPrograms", summary = "List programs", description = "In the order they were set up.")
    public Uni<Page<Program>> list(
            @QueryParam("limit") @Parameter(description = "1 to 200, 50 if absent") Integer limit,
            @QueryParam("cursor") @Parameter(description = "next of the page before") String cursor) {
        return programs.list(Cursor.decode(cursor, 1), Limit.of(limit));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ADMIN, MANAGER, MARKETING, ACCOUNT_MANAGER, PROMOTER, OPERATIONS})
    @Operation(operationId = "getProgram", summary = "Read a program, its rules and the state of its backfill")
    @APIResponse(
            responseCode = "200",
            headers = @Header(name = "ETag", ref = "ETag"),
            content = @Content(schema = @Schema(implementation = Program.class)))
    @Refuses(unknown = "PROGRAM_UNKNOWN")
    public Uni<Response> get(@PathParam("id") UUID id) {
        return programs.get(id).map(ProgramResource::shown);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({ADMIN, MANAGER, MARKETING})
    @Operation(
            operationId = "changeProgram",
            summary = "Change a program",
            description = "JSON merge patch (RFC 7396) of name, validTo and rule. A changed rule becomes a new version"
                    + " from rule.from on, now at the earliest; what was entered so far stays.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Program.class)))
    @Refuses(
            unknown = "PROGRAM_UNKNOWN",
            unprocessable = {"END_BEFORE_START", "RULE_FROM_TOO_EARLY", "VALID_TO_PAST"})
    public Uni<Response> change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Parameter(description = "ETag that was last read") String ifMatch,
            @Context Request request,
            @NotNull @Schema(implementation = ProgramChange.class) JsonNode patch) {
        return programs.change(id, current -> {
                    Versions.requireMatch(ifMatch, request, current.version());
                    return patches.apply(ProgramChange.none(current), patch, ProgramChange.class);
                })
                .map(ProgramResource::shown);
    }

    private static Response written(Made<Program> written) {
        Program program = written.value();
        return Versions.written(written.created(), "/api/v1/programs/{id}", program.id(), program, program.version());
    }

    /** Without 304: the backfill moves on while the version stays. */
    private static Response shown(Program program) {
        return Response.ok(program).tag(Versions.tag(program.version())).build();
    }
}
