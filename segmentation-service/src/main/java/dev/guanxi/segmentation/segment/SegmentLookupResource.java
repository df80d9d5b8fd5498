package dev.guanxi.segmentation.segment;

import static dev.guanxi.segmentation.access.Roles.ADMIN;
import static dev.guanxi.segmentation.access.Roles.MANAGER;
import static dev.guanxi.segmentation.access.Roles.MARKETING;

import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.http.Limit;
import dev.guanxi.platform.http.Page;
import dev.guanxi.platform.http.Versions;
import dev.guanxi.platform.openapi.Refuses;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Reading segments over HTTP. */
@Path("/api/v1/segments")
@Tag(name = "Segments", description = "Customers who belong together by a rule (S8)")
@Produces(MediaType.APPLICATION_JSON)
final class SegmentLookupResource {

    private final SegmentLookupService segments;
    private final MemberService members;
    private final SegmentAuthorReader authors;

    SegmentLookupResource(SegmentLookupService segments, MemberService members, SegmentAuthorReader authors) {
        this.segments = segments;
        this.members = members;
        this.authors = authors;
    }

    @GET
    @RolesAllowed({ADMIN, MANAGER, MARKETING})
    @Operation(
            operationId = "listSegments",
            summary = "List segments",
            description = "In order of code. Those that read what only managers may see are left out for others.")
    public Uni<Page<SegmentView>> list(
            @QueryParam("state") SegmentState state,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        return segments.list(authors.author(), state, Cursor.decode(cursor, 1), Limit.of(limit))
                .map(page -> page.map(SegmentView::of));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ADMIN, MANAGER, MARKETING})
    @Operation(
            operationId = "getSegment",
            summary = "Read a segment",
            description =
                    "With how many are in it now, and how far members of a new rule have been found. The ETag is that"
                            + " of the definition, for If-Match; as members come and go without it, 304 is never"
                            + " answered.")
    @APIResponse(
            responseCode = "200",
            headers = @Header(name = "ETag", ref = "ETag"),
            content = @Content(schema = @Schema(implementation = SegmentView.class)))
    @Refuses(forbidden = "SEGMENT_CONFIDENTIAL", unknown = "SEGMENT_UNKNOWN")
    public Uni<Response> get(@PathParam("id") UUID id) {
        return members.count(authors.author(), id)
                .map(found -> Response.ok(SegmentView.of(found.segment(), found.members(), found.fill()))
                        .tag(Versions.tag(found.segment().version()))
                        .build());
    }

    @GET
    @Path("/{id}/versions")
    @RolesAllowed({ADMIN, MANAGER, MARKETING})
    @Operation(
            operationId = "listSegmentVersions",
            summary = "List the rules that a segment has had",
            description = "The latest first.")
    @Refuses(forbidden = "SEGMENT_CONFIDENTIAL", unknown = "SEGMENT_UNKNOWN")
    public Uni<Page<RuleVersionView>> versions(
            @PathParam("id") UUID id, @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        return segments.versions(authors.author(), id, Cursor.decode(cursor, 1), Limit.of(limit))
                .map(page -> page.map(RuleVersionView::of));
    }
}
