package dev.guanxi.segmentation.investment;

import static dev.guanxi.segmentation.access.Roles.ACCOUNT_MANAGER;
import static dev.guanxi.segmentation.access.Roles.ADMIN;
import static dev.guanxi.segmentation.access.Roles.MANAGER;
import static dev.guanxi.segmentation.access.Roles.MARKETING;
import static dev.guanxi.segmentation.access.Roles.OPERATIONS;

import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.http.Languages;
import dev.guanxi.platform.http.Limit;
import dev.guanxi.platform.http.Page;
import dev.guanxi.platform.openapi.Refuses;
import dev.guanxi.segmentation.text.Localized;
import dev.guanxi.segmentation.text.Texts;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Return on investment by tier and manager over HTTP. */
@Path("/api/v1/investments")
@Tag(name = "Return on investment", description = "What customers cost us and earn us (S9)")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, MARKETING, OPERATIONS})
final class InvestmentReportResource {

    private static final List<String> CONTEXT = List.of("newCustomer", "returningCustomer", "moreRegulars");

    private final InvestmentService investments;
    private final Languages languages;

    InvestmentReportResource(InvestmentService investments, Languages languages) {
        this.investments = investments;
        this.languages = languages;
    }

    /** A page of groups, with figures to compare them with. */
    @Schema(name = "InvestmentReport", examples = """
                {"items":[],"context":["Winning a new customer costs about six times keeping one."]}""")
    record ReportView(
            @Schema(description = "The groups of this page, in order of key") @NotNull List<GroupInvestmentView> items,

            @Schema(description = "Cursor of the next page; absent on the last")
            String next,

            @Schema(description = "General figures to compare with (K3), for people")
            List<String> context) {

        static ReportView of(Page<GroupInvestmentView> page, Texts texts) {
            return new ReportView(
                    page.items(),
                    page.next(),
                    CONTEXT.stream().map(key -> texts.of("context." + key)).toList());
        }
    }

    @GET
    @Operation(
            operationId = "getInvestments",
            summary = "Read what customers cost us and earned us, by tier or manager",
            description = "In order of the tier's or manager's name, with general figures to compare with.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ReportView.class)))
    @Refuses(invalid = "PERIOD_EMPTY")
    public Uni<Response> report(
            @NotNull @QueryParam("by") @Parameter(description = "What to sum up by", example = "TIER") Grouping by,
            @QueryParam("from")
                    @Parameter(
                            description = "First day, in UTC; a year before the end if absent",
                            example = "2025-01-01")
                    LocalDate from,
            @QueryParam("until")
                    @Parameter(description = "Day after the last, in UTC; tomorrow if absent", example = "2026-01-01")
                    LocalDate until,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        Locale language = languages.ofRequest();
        Texts texts = Texts.in(language);
        return investments
                .groups(by, from, until, Cursor.decode(cursor, 1), Limit.of(limit))
                .map(page -> ReportView.of(page.map(answer -> GroupInvestmentView.of(answer, texts)), texts))
                .map(report -> Localized.ok(report, language));
    }
}
