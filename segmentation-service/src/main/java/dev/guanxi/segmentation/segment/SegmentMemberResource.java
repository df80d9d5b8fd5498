package dev.guanxi.segmentation.segment;

import static dev.guanxi.segmentation.access.Roles.ADMIN;
import static dev.guanxi.segmentation.access.Roles.MANAGER;
import static dev.guanxi.segmentation.access.Roles.MARKETING;

import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.http.Languages;
import dev.guanxi.platform.http.Limit;
import dev.guanxi.platform.http.Page;
import dev.guanxi.platform.openapi.Refuses;
import dev.guanxi.segmentation.text.Localized;
import dev.guanxi.segmentation.text.Texts;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Members of segments, and who works with them, over HTTP. */
@Path("/api/v1/segments/{id}")
@Tag(name = "Segments", description = "Customers who belong together by a rule (S8)")
@Produces(MediaType.APPLICATION_JSON)
final class SegmentMemberResource {

    private static final String SYSTEM = "[a-z][a-z0-9-]{0,59}";

    private final MemberService members;
    private final DependentService dependents;
    private final SegmentAuthorReader authors;
    private final Languages languages;

    SegmentMemberResource(
            MemberService members, DependentService dependents, SegmentAuthorReader authors, Languages languages) {
        this.members = members;
        this.dependents = dependents;
        this.authors = authors;
        this.languages = languages;
    }

    @GET
    @Path("/members")
    @RolesAllowed({ADMIN, MANAGER, MARKETING})
    @Operation(
            operationId = "listSegmentMembers",
            summary = "List the customers in a segment",
            description = "Now, or as it was at a time. In order of registration.")
    @Refuses(forbidden = "SEGMENT_CONFIDENTIAL", unknown = "SEGMENT_UNKNOWN", unprocessable = "AS_OF_IN_FUTURE")
    public Uni<Page<MemberView>> members(
            @PathParam("id") UUID id,
            @QueryParam("asOf") @Parameter(description = "The present if absent") Instant asOf,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        return members.members(authors.author(), id, asOf, Cursor.decode(cursor, 1), Limit.of(limit))
                .map(page -> page.map(MemberView::of));
    }

    @GET
    @Path("/members/{customerId}")
    @RolesAllowed({ADMIN, MANAGER, MARKETING})
    @Operation(
            operationId = "explainSegmentMember",
            summary = "Explain why a customer is in a segment or not",
            description = "Condition by condition, with the customer's values now; and its times in the segment.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ExplainedMemberView.class)))
    @Refuses(
            forbidden = "SEGMENT_CONFIDENTIAL",
            unknown = {"ACCOUNT_UNKNOWN", "SEGMENT_UNKNOWN"})
    public Uni<Response> explain(@PathParam("id") UUID id, @PathParam("customerId") UUID customerId) {
        Texts texts = Texts.in(languages.ofRequest());
        return members.explain(authors.author(), id, customerId)
                .map(found -> Localized.ok(ExplainedMemberView.of(found, texts), texts.language()));
    }

    @GET
    @Path("/dependents")
    @RolesAllowed({ADMIN, MANAGER, MARKETING})
    @Operation(
            operationId = "listSegmentDependents",
            summary = "List what depends on a segment",
            description = "Segments whose rules ask for it, and systems that said that they work with it.")
    @Refuses(forbidden = "SEGMENT_CONFIDENTIAL", unknown = "SEGMENT_UNKNOWN")
    public Uni<Page<DependentView>> dependents(@PathParam("id") UUID id) {
        return dependents.find(authors.author(), id).map(found -> new Page<>(found, null));
    }

    @PUT
    @Path("/uses/{system}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ADMIN, MANAGER, MARKETING})
    @Operation(
            operationId = "registerSegmentUse",
            summary = "Say that a system works with a segment",
            description = "It is then neither deleted nor retired until the system releases it.")
    @APIResponse(responseCode = "204", description = "Registered")
    @Refuses(forbidden = "SEGMENT_CONFIDENTIAL", unknown = "SEGMENT_UNKNOWN")
    public Uni<Response> use(
            @PathParam("id") UUID id,
            @PathParam("system") @Pattern(regexp = SYSTEM) String system,
            @NotNull @Valid NewUse use) {
        return dependents.use(authors.author(), id, system, use.purpose()).map(done -> Response.noContent()
                .build());
    }

    @DELETE
    @Path("/uses/{system}")
    @RolesAllowed({ADMIN, MANAGER, MARKETING})
    @Operation(operationId = "releaseSegmentUse", summary = "Say that a system no longer works with a segment")
    @APIResponse(responseCode = "204", description = "Released, or not registered")
    @Refuses(forbidden = "SEGMENT_CONFIDENTIAL", unknown = "SEGMENT_UNKNOWN")
    public Uni<Response> release(
            @PathParam("id") UUID id, @PathParam("system") @Pattern(regexp = SYSTEM) String system) {
        return dependents.release(authors.author(), id, system).map(done -> Response.noContent()
                .build());
    }
}
