package dev.guanxi.customer.party;

import static dev.guanxi.customer.access.Roles.ACCOUNT_MANAGER;
import static dev.guanxi.customer.access.Roles.ADMIN;
import static dev.guanxi.customer.access.Roles.COMPLIANCE;
import static dev.guanxi.customer.access.Roles.MANAGER;
import static dev.guanxi.customer.access.Roles.MARKETING;
import static dev.guanxi.customer.access.Roles.OPERATIONS;
import static dev.guanxi.customer.access.Roles.PARTNER;
import static dev.guanxi.customer.access.Roles.PROMOTER;

import dev.guanxi.customer.access.Caller;
import dev.guanxi.platform.openapi.Refuses;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One recorded satisfaction over HTTP. */
@Path("/api/v1/satisfactions/{id}")
@Tag(name = "Parties")
@Produces(MediaType.APPLICATION_JSON)
public final class SatisfactionResource {

    private final SatisfactionService satisfactions;
    private final Caller caller;

    SatisfactionResource(SatisfactionService satisfactions, Caller caller) {
        this.satisfactions = satisfactions;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, PROMOTER, MARKETING, COMPLIANCE, OPERATIONS, PARTNER})
    @Operation(operationId = "getSatisfaction", summary = "Read a recorded satisfaction")
    @Refuses(unknown = "SATISFACTION_UNKNOWN")
    public Uni<Satisfaction> get(@PathParam("id") UUID id) {
        return satisfactions.get(caller.scope(), id);
    }
}
