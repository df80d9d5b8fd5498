package dev.guanxi.customer.exit;

import static dev.guanxi.customer.access.Roles.ACCOUNT_MANAGER;
import static dev.guanxi.customer.access.Roles.ADMIN;
import static dev.guanxi.customer.access.Roles.MANAGER;
import static dev.guanxi.customer.access.Roles.MARKETING;
import static dev.guanxi.customer.access.Roles.OPERATIONS;
import static dev.guanxi.customer.access.Roles.PARTNER;

import dev.guanxi.customer.access.Caller;
import dev.guanxi.customer.tier.AccountTier;
import dev.guanxi.customer.totals.ReportPeriod;
import dev.guanxi.platform.http.Cursor;
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
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The analysis of cases over HTTP. */
@Path("/api/v1/reports/exits")
@Tag(name = "Exits")
@Produces(MediaType.APPLICATION_JSON)
public final class ExitReportResource {

    private final ExitReport report;
    private final Caller caller;

    ExitReportResource(ExitReport report, Caller caller) {
        this.report = report;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, MARKETING, OPERATIONS, PARTNER})
    @Operation(
            operationId = "getExitReport",
            summary =
                    "Analyse why, where and when customers of which tier stop buying, to whom they go, and what helps",
            description = "One row per key and currency, in their order, first what has no key: amounts of different"
                    + " currencies are never added. Tier and country are the customer's when its case was opened. By"
                    + " ATTEMPT, a case counts under each kind of thing that was tried, and without a key if nothing was: what"
                    + " was won back shows what helps. A"
                    + " case that is MERGED or WITHDRAWN counts nowhere: the exit is told by the one that it goes on in, or"
                    + " was none.")
    @Refuses(invalid = "PERIOD_EMPTY")
    public Uni<Page<ExitReportRow>> exits(
            @QueryParam("by") @Parameter(description = "REASON if absent") ExitReport.By by,
            @QueryParam("tier")
                    @Parameter(description = "Only cases of customers that had this tier when they were opened")
                    AccountTier tier,
            @QueryParam("reason") @Parameter(description = "Only cases with this reason") ExitReason reason,
            @QueryParam("from") @Parameter(description = "Only cases opened then or later; all if absent")
                    OffsetDateTime from,
            @QueryParam("until") @Parameter(description = "Only cases opened before then; all if absent")
                    OffsetDateTime until,
            @QueryParam("limit") @Parameter(description = "1 to 200, 50 if absent") Integer limit,
            @QueryParam("cursor") @Parameter(description = "next of the page before") String cursor) {
        return report.of(
                caller.scope(),
                by == null ? ExitReport.By.REASON : by,
                new ExitReport.Narrowed(tier, reason),
                ReportPeriod.ofAll(from, until),
                Cursor.decode(cursor, 2),
                Limit.of(limit));
    }
}
