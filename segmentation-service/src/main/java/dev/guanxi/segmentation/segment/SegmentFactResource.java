package dev.guanxi.segmentation.segment;

import static dev.guanxi.segmentation.access.Roles.ADMIN;
import static dev.guanxi.segmentation.access.Roles.MANAGER;
import static dev.guanxi.segmentation.access.Roles.MARKETING;

import dev.guanxi.platform.http.Languages;
import dev.guanxi.platform.http.Page;
import dev.guanxi.segmentation.segment.membership.FactSheetReader;
import dev.guanxi.segmentation.segment.rule.FactCatalogue;
import dev.guanxi.segmentation.text.Localized;
import dev.guanxi.segmentation.text.Texts;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What rules may ask for, over HTTP. */
@Path("/api/v1/segment-facts")
@Tag(name = "Segments", description = "Customers who belong together by a rule (S8)")
@Produces(MediaType.APPLICATION_JSON)
final class SegmentFactResource {

    private final FactSheetReader facts;
    private final SegmentAuthorReader authors;
    private final Languages languages;

    SegmentFactResource(FactSheetReader facts, SegmentAuthorReader authors, Languages languages) {
        this.facts = facts;
        this.authors = authors;
        this.languages = languages;
    }

    /** All facts on one page. */
    @Schema(name = "SegmentFactPage")
    record FactPage(
            @Schema(
                    description = "All facts that the caller may use",
                    type = SchemaType.ARRAY,
                    implementation = FactView.class)
            @NotNull List<FactView> items) {}

    @GET
    @RolesAllowed({ADMIN, MANAGER, MARKETING})
    @Operation(
            operationId = "listSegmentFacts",
            summary = "List the facts that rules may ask for",
            description = "Those that the caller may use, with type, unit, meaning and freshness; all on one page.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = FactPage.class)))
    public Response list() {
        Texts texts = Texts.in(languages.ofRequest());
        boolean confidential = authors.author().confidential();
        List<FactView> views = FactCatalogue.all().stream()
                .filter(fact -> confidential || !fact.confidential())
                .map(fact -> FactView.of(fact, facts.currency(), texts))
                .toList();
        return Localized.ok(new Page<>(views, null), texts.language());
    }
}
