package dev.guanxi.customer.gift.audit;

import static dev.guanxi.customer.access.Roles.ADMIN;
import static dev.guanxi.customer.access.Roles.COMPLIANCE;
import static dev.guanxi.customer.access.Roles.OPERATIONS;

import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.http.Limit;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The check of all trails over HTTP. */
@Path("/api/v1/gift-audit-checks")
@Tag(name = "Gifts")
@Produces(MediaType.APPLICATION_JSON)
public final class AuditCheckResource {

    private final AuditTrails trails;

    AuditCheckResource(AuditTrails trails) {
        this.trails = trails;
    }

    @GET
    @RolesAllowed({ADMIN, COMPLIANCE, OPERATIONS})
    @Operation(
            operationId = "checkGiftAudit",
            summary = "Check audit trails for tampering",
            description = "Up to limit records in order of id; go on with next until it is absent.")
    public Uni<AuditCheck> check(
            @QueryParam("of") @DefaultValue("GIFT") @Parameter(description = "Which records") AuditedKind kind,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        return trails.check(kind, Cursor.decode(cursor, 1), Limit.of(limit));
    }
}
