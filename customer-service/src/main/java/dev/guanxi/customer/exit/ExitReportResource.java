package dev.guanxi.customer.exit;

import static dev.guanxi.customer.access.Roles.ACCOUNT_MANAGER;
import static dev.guanxi.customer.access.Roles.ADMIN;
import static dev.guanxi.customer.access.Roles.MANAGER;
import static dev.guanxi.customer.access.Roles.MARKETING;
import static dev.guanxi.customer.access.Roles.OPERATIONS;
import static dev.guanxi.customer.access.Roles.PARTNER;

import dev.guanxi.customer.access.Caller;
import dev.guanxi.customer.tier.AccountTier;
import dev.guanxi.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
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
    private final Clock clock;
    private final Caller caller;

    ExitReportResource(ExitReport report, Clock clock, Caller caller) {
        this.report = report;
        this.clock = clock;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, MARKETING, OPERATIONS, PARTNER})
    @Operation(
            operationId = "getExitReport",
            summary = "Analyse why, where and when customers of which tier stop buying",
            description = "One row per key and currency: amounts of different currencies are never added.")
    public Uni<ExitReport.Rows> exits(
            @QueryParam("by") @Parameter(description = "REASON if absent") ExitReport.By by,
            @QueryParam("tier")
                    @Parameter(description = "Only cases of customers that had this tier when they were opened")
                    AccountTier tier,
            @QueryParam("reason") @Parameter(description = "Only cases with this reason") ExitReason reason,
            @QueryParam("from") @Parameter(description = "Only cases opened then or later; all earlier ones if absent")
                    OffsetDateTime from,
            @QueryParam("until") @Parameter(description = "Only cases opened before then; now if absent")
                    OffsetDateTime until) {
        Instant begin = from == null ? Instant.EPOCH : from.toInstant();
        Instant end = until == null ? clock.instant() : until.toInstant();
        if (!begin.isBefore(end)) {
            throw Refusal.invalidField("PERIOD_INVALID", "query:until", until, "A time after from.");
        }
        return report.of(
                caller.scope(),
                by == null ? ExitReport.By.REASON : by,
                new ExitReport.Narrowed(tier, reason),
                begin,
                end);
    }
}
