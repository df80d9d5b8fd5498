package dev.guanxi.customer.opportunity;

import static dev.guanxi.customer.access.Roles.ACCOUNT_MANAGER;
import static dev.guanxi.customer.access.Roles.ADMIN;
import static dev.guanxi.customer.access.Roles.MANAGER;
import static dev.guanxi.customer.access.Roles.MARKETING;
import static dev.guanxi.customer.access.Roles.OPERATIONS;
import static dev.guanxi.customer.access.Roles.PARTNER;

import dev.guanxi.customer.access.Caller;
import dev.guanxi.customer.totals.ReportPeriod;
import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.http.Limit;
import dev.guanxi.platform.http.Page;
import dev.guanxi.platform.openapi.Refuses;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The analysis of the pipeline over HTTP. */
@Path("/api/v1/reports/pipeline")
@Tag(name = "Opportunities")
@Produces(MediaType.APPLICATION_JSON)
public final class PipelineResource {

    private final PipelineReport report;
    private final Caller caller;

    PipelineResource(PipelineReport report, Caller caller) {
        this.report = report;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, MARKETING, OPERATIONS, PARTNER})
    @Operation(
            operationId = "getPipelineReport",
            summary = "Analyse the pipeline",
            description = "One row per key and currency, in their order, first what has no key: amounts of different"
                    + " currencies are never added.")
    @Refuses(invalid = "PERIOD_EMPTY")
    public Uni<Page<PipelineRow>> pipeline(
            @QueryParam("by") @Parameter(description = "MANAGER if absent") PipelineReport.By by,
            @QueryParam("from") @Parameter(description = "Only deals opened on this day or later; all if absent")
                    LocalDate from,
            @QueryParam("until") @Parameter(description = "Only deals opened before this day; all if absent")
                    LocalDate until,
            @QueryParam("currency")
                    @Pattern(regexp = "[A-Z]{3}", message = "must be three capital letters (ISO 4217)")
                    @Parameter(description = "Only deals in this currency", example = "USD")
                    String currency,
            @QueryParam("limit") @Parameter(description = "1 to 200, 50 if absent") Integer limit,
            @QueryParam("cursor") @Parameter(description = "next of the page before") String cursor) {
        return report.of(
                caller.scope(),
                by == null ? PipelineReport.By.MANAGER : by,
                ReportPeriod.ofAllDays(from, until),
                currency,
                Cursor.decode(cursor, 2),
                Limit.of(limit));
    }
}
