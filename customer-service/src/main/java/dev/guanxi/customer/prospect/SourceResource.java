package dev.guanxi.customer.prospect;

import static dev.guanxi.customer.access.Roles.ACCOUNT_MANAGER;
import static dev.guanxi.customer.access.Roles.ADMIN;
import static dev.guanxi.customer.access.Roles.COMPLIANCE;
import static dev.guanxi.customer.access.Roles.MANAGER;
import static dev.guanxi.customer.access.Roles.MARKETING;
import static dev.guanxi.customer.access.Roles.OPERATIONS;
import static dev.guanxi.customer.access.Roles.PARTNER;
import static dev.guanxi.customer.access.Roles.PROMOTER;

import dev.guanxi.customer.access.Caller;
import dev.guanxi.customer.text.Texts;
import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.http.Languages;
import dev.guanxi.platform.http.Limit;
import dev.guanxi.platform.http.Page;
import dev.guanxi.platform.openapi.Refuses;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The sources of prospects over HTTP: what they are, and what they yield. */
@Path("/api/v1/prospects")
@Tag(name = "Prospects")
@Produces(MediaType.APPLICATION_JSON)
public final class SourceResource {

    private final SourceYields yields;
    private final FollowUpRule followUps;
    private final Languages languages;
    private final Caller caller;

    SourceResource(SourceYields yields, FollowUpRule followUps, Languages languages, Caller caller) {
        this.yields = yields;
        this.followUps = followUps;
        this.languages = languages;
        this.caller = caller;
    }

    @GET
    @Path("/sources")
    @RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, PROMOTER, MARKETING, COMPLIANCE, OPERATIONS, PARTNER})
    @Operation(
            operationId = "listProspectSources",
            summary = "Read the sources of prospects and within how many days they are followed up")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SourceGuide.class)))
    public Response sources() {
        Texts texts = Texts.of(SourceResource.class, languages.ofRequest());
        List<SourceGuide.Source> sources = Arrays.stream(ProspectSource.values())
                .map(source -> new SourceGuide.Source(
                        source, source.way(), texts.get("source." + source), followUps.days(source)))
                .toList();
        return texts.answer(new SourceGuide(sources, texts.get("note")));
    }

    @GET
    @Path("/yield")
    @RolesAllowed({ADMIN, MANAGER, MARKETING, OPERATIONS, PARTNER})
    @Operation(
            operationId = "getSourceYields",
            summary = "Report what each source and campaign yields",
            description = "Of the prospects captured in a period of at most 366 days; in order of source and campaign.")
    @Refuses(invalid = {"PERIOD_EMPTY", "PERIOD_TOO_LONG"})
    public Uni<Page<SourceYield>> yields(
            @QueryParam("from")
                    @Parameter(description = "Captured at this time or later; a year before the end if absent")
                    OffsetDateTime from,
            @QueryParam("until") @Parameter(description = "Captured before this time; now if absent")
                    OffsetDateTime until,
            @QueryParam("source") ProspectSource source,
            @QueryParam("limit") @Parameter(description = "1 to 200, 50 if absent") Integer limit,
            @QueryParam("cursor") @Parameter(description = "next of the page before") String cursor) {
        return yields.of(caller.scope(), from, until, source, Cursor.decode(cursor, 2), Limit.of(limit));
    }
}
