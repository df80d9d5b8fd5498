package dev.guanxi.customer.party;

import static dev.guanxi.customer.access.Roles.ACCOUNT_MANAGER;
import static dev.guanxi.customer.access.Roles.ADMIN;
import static dev.guanxi.customer.access.Roles.MANAGER;
import static dev.guanxi.customer.access.Roles.MARKETING;
import static dev.guanxi.customer.access.Roles.OPERATIONS;
import static dev.guanxi.customer.access.Roles.PARTNER;

import dev.guanxi.customer.access.Caller;
import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.http.Limit;
import dev.guanxi.platform.http.Page;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The report of dissatisfied users over HTTP. */
@Path("/api/v1/reports/dissatisfied-users")
@Tag(name = "Parties")
@Produces(MediaType.APPLICATION_JSON)
public final class DissatisfiedUsersResource {

    private final DissatisfiedUsersService report;
    private final Caller caller;

    DissatisfiedUsersResource(DissatisfiedUsersService report, Caller caller) {
        this.report = report;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, MARKETING, OPERATIONS, PARTNER})
    @Operation(
            operationId = "listDissatisfiedUsers",
            summary = "List accounts whose users are less satisfied than their buyers",
            description = "The largest gap first. Each party has one voice, its latest satisfaction; of a side with"
                    + " several parties the mean counts, direct and indirect users together. A dissatisfied user comes"
                    + " back through the buyer.")
    public Uni<Page<DissatisfiedUsers>> list(
            @QueryParam("from")
                    @Parameter(
                            description = "What was measured from then on counts; the last 365 days if absent",
                            example = "2026-01-01T00:00:00Z")
                    Instant from,
            @QueryParam("limit") @Parameter(description = "1 to 200, 50 if absent") Integer limit,
            @QueryParam("cursor") @Parameter(description = "next of the page before") String cursor) {
        return report.list(caller.scope(), from, Cursor.decode(cursor, 2), Limit.of(limit));
    }
}
