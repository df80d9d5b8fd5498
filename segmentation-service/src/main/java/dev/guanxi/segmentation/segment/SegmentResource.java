package dev.guanxi.segmentation.segment;

import static dev.guanxi.segmentation.access.Roles.ADMIN;
import static dev.guanxi.segmentation.access.Roles.MANAGER;
import static dev.guanxi.segmentation.access.Roles.MARKETING;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.platform.http.MergePatch;
import dev.guanxi.platform.http.Patches;
import dev.guanxi.platform.http.Versions;
import dev.guanxi.platform.openapi.Refuses;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
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

/** Writing segments over HTTP. */
@Path("/api/v1/segments")
@Tag(name = "Segments", description = "Customers who belong together by a rule (S8)")
@Produces(MediaType.APPLICATION_JSON)
final class SegmentResource {

    private final SegmentService segments;
    private final SegmentAuthorReader authors;
    private final Patches patches;

    SegmentResource(SegmentService segments, SegmentAuthorReader authors, Patches patches) {
        this.segments = segments;
        this.authors = authors;
        this.patches = patches;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ADMIN, MANAGER, MARKETING})
    @Operation(
            operationId = "createSegment",
            summary = "Write a segment",
            description =
                    "As a draft without members: activate it by a change of state. Safe to repeat with a client-made"
                            + " id or an Idempotency-Key. A rule that is not right is refused with the line and column of each"
                            + " fault and what would be right.")
    @APIResponse(
            responseCode = "201",
            description = "Made by this request",
            content = @Content(schema = @Schema(implementation = SegmentView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Made by an earlier request with the same id or key",
            content = @Content(schema = @Schema(implementation = SegmentView.class)))
    @Refuses(
            forbidden = "SEGMENT_CONFIDENTIAL",
            conflict = {"ID_TAKEN", "SEGMENT_CODE_TAKEN"},
            unprocessable = "RULE_*")
    public Uni<Response> create(
            @HeaderParam("Idempotency-Key") @Parameter(description = "From 1 to 200 characters") String key,
            @NotNull @Valid NewSegment asked) {
        return segments.create(authors.author(), key, asked)
                .map(written -> Versions.written(
                        written.made(),
                        "/api/v1/segments/{id}",
                        written.segment().id(),
                        SegmentView.of(written.segment()),
                        written.segment().version()));
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({ADMIN, MANAGER, MARKETING})
    @Operation(
            operationId = "changeSegment",
            summary = "Change, activate or retire a segment",
            description =
                    "JSON merge patch (RFC 7396). A changed rule is the next rule version; of an active segment it is"
                            + " in effect at once for whoever changes, and for all within a minute per million customers.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SegmentView.class)))
    @APIResponse(responseCode = "409", description = "A problem: something depends on what would retire")
    @Refuses(
            forbidden = "SEGMENT_CONFIDENTIAL",
            unknown = "SEGMENT_UNKNOWN",
            conflict = "SEGMENT_IN_USE",
            unprocessable = {"RULE_*", "SEGMENT_RETIRED", "SEGMENT_STATE_INVALID"})
    public Uni<Response> change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Parameter(description = "ETag that was last read") String ifMatch,
            @Context Request request,
            @NotNull @Schema(implementation = SegmentData.class) JsonNode patch) {
        return segments.change(authors.author(), id, current -> {
                    Versions.requireMatch(ifMatch, request, current.version());
                    return patches.apply(current.data(), patch, SegmentData.class);
                })
                .map(changed -> Response.ok(SegmentView.of(changed))
                        .tag(Versions.tag(changed.version()))
                        .build());
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({ADMIN, MANAGER, MARKETING})
    @Operation(
            operationId = "deleteSegment",
            summary = "Delete a draft",
            description = "One that never was active, and that nothing depends on. Others can be retired.")
    @APIResponse(responseCode = "204", description = "Deleted")
    @APIResponse(responseCode = "409", description = "A problem: it has been active, or something depends on it")
    @Refuses(
            forbidden = "SEGMENT_CONFIDENTIAL",
            unknown = "SEGMENT_UNKNOWN",
            conflict = {"SEGMENT_HAS_HISTORY", "SEGMENT_IN_USE"})
    public Uni<Response> delete(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Parameter(description = "ETag that was last read") String ifMatch,
            @Context Request request) {
        return segments.delete(authors.author(), id, current -> {
                    Versions.requireMatch(ifMatch, request, current.version());
                    return null;
                })
                .map(done -> Response.noContent().build());
    }
}
