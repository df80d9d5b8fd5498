package dev.guanxi.segmentation.segment;

import static dev.guanxi.segmentation.access.Roles.ADMIN;
import static dev.guanxi.segmentation.access.Roles.MANAGER;
import static dev.guanxi.segmentation.access.Roles.MARKETING;

import dev.guanxi.platform.http.Languages;
import dev.guanxi.platform.openapi.Refuses;
import dev.guanxi.segmentation.text.Localized;
import dev.guanxi.segmentation.text.Texts;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Trying rules over HTTP. */
@Path("/api/v1/segment-previews")
@Tag(name = "Segments", description = "Customers who belong together by a rule (S8)")
@Produces(MediaType.APPLICATION_JSON)
final class SegmentPreviewResource {

    private final PreviewService previews;
    private final SegmentAuthorReader authors;
    private final Languages languages;

    SegmentPreviewResource(PreviewService previews, SegmentAuthorReader authors, Languages languages) {
        this.previews = previews;
        this.authors = authors;
        this.languages = languages;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ADMIN, MANAGER, MARKETING})
    @Operation(
            operationId = "previewSegment",
            summary = "Try a rule on the customers",
            description =
                    "Counts its members and shows some; keeps nothing. Warns where unknown counts as 0. A rule that is"
                            + " not right is refused with the line and column of each fault and what would be right.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PreviewView.class)))
    @Refuses(unprocessable = "RULE_*")
    public Uni<Response> preview(@NotNull @Valid NewPreview asked) {
        Texts texts = Texts.in(languages.ofRequest());
        return previews.preview(authors.author(), asked.rule())
                .map(found -> Localized.ok(PreviewView.of(found, texts), texts.language()));
    }
}
