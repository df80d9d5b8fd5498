package dev.guanxi.segmentation.segment;

import static dev.guanxi.segmentation.access.Roles.ADMIN;
import static dev.guanxi.segmentation.access.Roles.MANAGER;
import static dev.guanxi.segmentation.access.Roles.MARKETING;

import dev.guanxi.platform.openapi.Refuses;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Finding members once more, over HTTP. */
@Path("/api/v1/segments/{id}/fills")
@Tag(name = "Segments", description = "Customers who belong together by a rule (S8)")
@Produces(MediaType.APPLICATION_JSON)
final class SegmentFillResource {

    private final RefillService refills;
    private final SegmentAuthorReader authors;

    SegmentFillResource(RefillService refills, SegmentAuthorReader authors) {
        this.refills = refills;
        this.authors = authors;
    }

    @POST
    @RolesAllowed({ADMIN, MANAGER, MARKETING})
    @Operation(
            operationId = "refillSegment",
            summary = "Find the members of a segment once more",
            description =
                    "As after a fill that failed. One that waits or is under way goes on, so it is safe to repeat. The"
                            + " segment's own page tells how far it is.")
    @APIResponse(
            responseCode = "202",
            description = "It will be worked through; see Location",
            content = @Content(schema = @Schema(implementation = SegmentView.FillView.class)))
    @APIResponse(responseCode = "409", description = "A problem: it never was active")
    @Refuses(forbidden = "SEGMENT_CONFIDENTIAL", unknown = "SEGMENT_UNKNOWN", conflict = "SEGMENT_NOT_ACTIVE")
    public Uni<Response> refill(@PathParam("id") UUID id) {
        return refills.refill(authors.author(), id).map(fill -> Response.accepted(SegmentView.FillView.of(fill))
                .location(UriBuilder.fromPath("/api/v1/segments/{id}").build(id))
                .build());
    }
}
