package dev.guanxi.customer.timeline;

import static dev.guanxi.customer.access.Roles.ACCOUNT_MANAGER;
import static dev.guanxi.customer.access.Roles.ADMIN;
import static dev.guanxi.customer.access.Roles.COMPLIANCE;
import static dev.guanxi.customer.access.Roles.MANAGER;
import static dev.guanxi.customer.access.Roles.MARKETING;
import static dev.guanxi.customer.access.Roles.OPERATIONS;
import static dev.guanxi.customer.access.Roles.PARTNER;
import static dev.guanxi.customer.access.Roles.PROMOTER;

import dev.guanxi.customer.access.Caller;
import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.http.Limit;
import dev.guanxi.platform.http.Page;
import dev.guanxi.platform.openapi.Refuses;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A customer's timeline over HTTP. */
@Path("/api/v1/customers/{id}/timeline")
@Tag(name = "Timeline", description = "All that happened with a customer")
@Produces(MediaType.APPLICATION_JSON)
public final class TimelineResource {

    private final TimelineService timeline;
    private final Caller caller;

    TimelineResource(TimelineService timeline, Caller caller) {
        this.timeline = timeline;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, PROMOTER, MARKETING, COMPLIANCE, OPERATIONS, PARTNER})
    @Operation(
            operationId = "getTimelineOfCustomer",
            summary = "Read what happened with a customer, the newest first",
            description =
                    "In one order, each as it was: interactions, purchases, returns, needs, satisfactions, greetings,"
                            + " captures as a prospect and their follow-ups, gifts and solicitations, opportunities and the stages that"
                            + " they came to, exit cases, relationship levels that were set, account managers who were named or took"
                            + " over by a handover, signing dealers, who joined or left the support team, and merges. A greeting is"
                            + " told as such, not as an interaction as well. Told are the kinds whose records the caller may read; to"
                            + " ask for another is 403.")
    @Refuses(unknown = "CUSTOMER_UNKNOWN")
    public Uni<Page<TimelineItem>> list(
            @PathParam("id") UUID customerId,
            @QueryParam("kind") @Parameter(description = "Only of this kind") TimelineKind kind,
            @QueryParam("limit") @Parameter(description = "1 to 200, 50 if absent") Integer limit,
            @QueryParam("cursor") @Parameter(description = "next of the page before") String cursor) {
        List<TimelineKind> kinds = VisibleKinds.of(kind, caller::hasRole);
        return timeline.ofCustomer(caller.scope(), customerId, kinds, Cursor.decode(cursor, 2), Limit.of(limit));
    }
}
