package dev.guanxi.customer.account;

import static dev.guanxi.customer.access.Roles.ADMIN;
import static dev.guanxi.customer.access.Roles.MANAGER;
import static dev.guanxi.customer.access.Roles.OPERATIONS;

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

/** Accounts that hang on one of us, over HTTP. */
@Path("/api/v1/reports/dependence-risks")
@Tag(name = "Accounts")
@Produces(MediaType.APPLICATION_JSON)
public final class DependenceRiskResource {

    private final ContactService contacts;

    DependenceRiskResource(ContactService contacts) {
        this.contacts = contacts;
    }

    @GET
    @RolesAllowed({ADMIN, MANAGER, OPERATIONS})
    @Operation(
            operationId = "listDependenceRisks",
            summary = "List accounts all of whose recent contact runs through one employee",
            description =
                    "Managed accounts with at least 3 recorded contacts in a period of at most 730 days, in order of"
                            + " their ids. Each page is found among 2,000 managed accounts: it may hold fewer than the limit,"
                            + " even none, and have a next one.")
    @Refuses(invalid = {"PERIOD_EMPTY", "PERIOD_TOO_LONG"})
    public Uni<Page<DependenceRisk>> list(
            @QueryParam("from") @Parameter(description = "180 days before the end if absent") OffsetDateTime from,
            @QueryParam("until") @Parameter(description = "Now if absent") OffsetDateTime until,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        return contacts.dependent(from, until, Cursor.decode(cursor, 1), Limit.of(limit));
    }
}
