package dev.guanxi.customer.dealer;

import static dev.guanxi.customer.access.Roles.ACCOUNT_MANAGER;
import static dev.guanxi.customer.access.Roles.ADMIN;
import static dev.guanxi.customer.access.Roles.COMPLIANCE;
import static dev.guanxi.customer.access.Roles.MANAGER;
import static dev.guanxi.customer.access.Roles.MARKETING;
import static dev.guanxi.customer.access.Roles.OPERATIONS;
import static dev.guanxi.customer.access.Roles.PARTNER;
import static dev.guanxi.customer.access.Roles.PROMOTER;

import dev.guanxi.customer.access.Caller;
import dev.guanxi.platform.creation.Made;
import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.http.Limit;
import dev.guanxi.platform.http.Page;
import dev.guanxi.platform.http.Versions;
import dev.guanxi.platform.openapi.Refuses;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Agreements with partner dealers over HTTP. */
@Path("/api/v1/agreements")
@Tag(name = "Dealers")
@Produces(MediaType.APPLICATION_JSON)
public final class AgreementResource {

    private final AgreementService agreements;
    private final Caller caller;

    AgreementResource(AgreementService agreements, Caller caller) {
        this.agreements = agreements;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ADMIN, MANAGER})
    @Operation(
            operationId = "registerAgreement",
            summary = "Register an agreement of one year with a dealer",
            description = "Safe to repeat with a client-made id or an Idempotency-Key: the repeat answers 200.")
    @APIResponse(
            responseCode = "201",
            description = "Registered",
            content = @Content(schema = @Schema(implementation = Agreement.class)))
    @APIResponse(
            responseCode = "200",
            description = "Registered by an earlier request with the same id or key",
            content = @Content(schema = @Schema(implementation = Agreement.class)))
    @Refuses(
            conflict = "ID_TAKEN",
            unprocessable = {"AGREEMENT_FAR", "AGREEMENT_OVERLAPS", "DEALER_UNKNOWN"})
    public Uni<Response> register(
            @HeaderParam("Idempotency-Key") @Parameter(description = "From 1 to 200 characters") String key,
            @NotNull @Valid AgreementData data) {
        return agreements.register(caller.subject(), key, data).map(AgreementResource::written);
    }

    @GET
    @RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, PROMOTER, MARKETING, COMPLIANCE, OPERATIONS, PARTNER})
    @Operation(
            operationId = "listAgreements",
            summary = "List agreements, those that end first before the others",
            description =
                    "With dueBefore, those alone that end before that day and that nothing follows on: the renewals"
                            + " that are due. A dealer's system finds its own.")
    public Uni<Page<Agreement>> list(
            @QueryParam("dealerId") UUID dealerId,
            @QueryParam("dueBefore") @Parameter(description = "A day", example = "2026-04-01") LocalDate dueBefore,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        return agreements.list(caller.scope(), dealerId, dueBefore, Cursor.decode(cursor, 2), Limit.of(limit));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, PROMOTER, MARKETING, COMPLIANCE, OPERATIONS, PARTNER})
    @Operation(operationId = "getAgreement", summary = "Read an agreement")
    @Refuses(unknown = "AGREEMENT_UNKNOWN")
    public Uni<Agreement> get(@PathParam("id") UUID id) {
        return agreements.get(caller.scope(), id);
    }

    @POST
    @Path("/{id}/renewals")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ADMIN, MANAGER})
    @Operation(
            operationId = "renewAgreement",
            summary = "Renew an agreement for the year that follows on",
            description = "An agreement is renewed once: the repeat answers 200 with the one that follows on already.")
    @APIResponse(
            responseCode = "201",
            description = "Renewed",
            content = @Content(schema = @Schema(implementation = Agreement.class)))
    @APIResponse(
            responseCode = "200",
            description = "Renewed before",
            content = @Content(schema = @Schema(implementation = Agreement.class)))
    @Refuses(
            unknown = "AGREEMENT_UNKNOWN",
            conflict = "ID_TAKEN",
            unprocessable = {"AGREEMENT_OVERLAPS", "RENEWAL_LATE"})
    public Uni<Response> renew(@PathParam("id") UUID id, @NotNull @Valid RenewalData data) {
        return agreements.renew(caller.subject(), id, data).map(AgreementResource::written);
    }

    private static Response written(Made<Agreement> written) {
        Agreement agreement = written.value();
        return Versions.written(written.created(), "/api/v1/agreements/{id}", agreement.id(), agreement);
    }
}
