package dev.guanxi.customer.account;

import static dev.guanxi.customer.access.Roles.ACCOUNT_MANAGER;
import static dev.guanxi.customer.access.Roles.ADMIN;
import static dev.guanxi.customer.access.Roles.COMPLIANCE;
import static dev.guanxi.customer.access.Roles.MANAGER;
import static dev.guanxi.customer.access.Roles.MARKETING;
import static dev.guanxi.customer.access.Roles.OPERATIONS;
import static dev.guanxi.customer.access.Roles.PROMOTER;

import dev.guanxi.customer.access.Caller;
import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.http.Limit;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who stands for us at an account, over HTTP. */
@Path("/api/v1/customers/{id}")
@Tag(name = "Accounts", description = "Who negotiates, who signs, who supports, and what hangs on one of us")
@Produces(MediaType.APPLICATION_JSON)
public final class AccountResource {

    private static final String REPEAT =
            "Safe to repeat with a client-made id or an Idempotency-Key: the repeat answers 200.";

    private final AccountService accounts;
    private final Caller caller;

    AccountResource(AccountService accounts, Caller caller) {
        this.accounts = accounts;
        this.caller = caller;
    }

    @GET
    @Path("/account-team")
    @RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, PROMOTER, MARKETING, COMPLIANCE, OPERATIONS})
    @Operation(
            operationId = "getAccountTeam",
            summary = "Read who stands for us at a customer, and who did",
            description = "limit and cursor page through the history, which begins with who came last.")
    @Refuses(unknown = "CUSTOMER_UNKNOWN")
    public Uni<AccountTeamView> team(
            @PathParam("id") UUID id, @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        return accounts.team(caller.scope(), id, Cursor.decode(cursor, 2), Limit.of(limit));
    }

    @POST
    @Path("/account-managers")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ADMIN, MANAGER})
    @Operation(
            operationId = "assignAccountManager",
            summary = "Name who negotiates with a customer",
            description = REPEAT)
    @APIResponse(
            responseCode = "201",
            description = "Assigned; the present manager's time ends",
            content = @Content(schema = @Schema(implementation = AccountAssignment.class)))
    @APIResponse(
            responseCode = "200",
            description = "Assigned by an earlier request with the same id or key",
            content = @Content(schema = @Schema(implementation = AccountAssignment.class)))
    @Refuses(
            unknown = "CUSTOMER_UNKNOWN",
            conflict = {"ID_TAKEN", "PERSON_ERASED"},
            unprocessable = {
                "ALREADY_ASSIGNED",
                "BEFORE_PREDECESSOR",
                "DEALER_UNKNOWN",
                "IN_FUTURE",
                "MANAGER_SIGNS",
                "SIGNER_FOREIGN",
                "TEAM_FULL"
            })
    public Uni<Response> assignManager(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") @Parameter(description = "From 1 to 200 characters") String key,
            @NotNull @Valid AccountManagerData data) {
        return assign(id, key, data);
    }

    @POST
    @Path("/signing-dealers")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ADMIN, MANAGER})
    @Operation(
            operationId = "assignSigningDealer",
            summary = "Name the dealer that signs with a customer",
            description =
                    "It has an agreement in force, from the day on which it begins to sign until today, and the customer lies in"
                            + " its territory, unless outsideTerritory says that it signs all the same. " + REPEAT)
    @APIResponse(
            responseCode = "201",
            description = "Assigned; the present dealer's time ends",
            content = @Content(schema = @Schema(implementation = AccountAssignment.class)))
    @APIResponse(
            responseCode = "200",
            description = "Assigned by an earlier request with the same id or key",
            content = @Content(schema = @Schema(implementation = AccountAssignment.class)))
    @Refuses(
            unknown = "CUSTOMER_UNKNOWN",
            conflict = {"ID_TAKEN", "PERSON_ERASED"},
            unprocessable = {
                "AGREEMENT_MISSING",
                "ALREADY_ASSIGNED",
                "BEFORE_PREDECESSOR",
                "DEALER_UNKNOWN",
                "IN_FUTURE",
                "MANAGER_SIGNS",
                "SIGNER_FOREIGN",
                "TEAM_FULL",
                "TERRITORY_FOREIGN"
            })
    public Uni<Response> assignDealer(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") @Parameter(description = "From 1 to 200 characters") String key,
            @NotNull @Valid SigningDealerData data) {
        return assign(id, key, data);
    }

    @POST
    @Path("/support-team-members")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER})
    @Operation(
            operationId = "addSupportTeamMember",
            summary = "Add a member to a customer's support team",
            description = REPEAT)
    @APIResponse(
            responseCode = "201",
            description = "Added",
            content = @Content(schema = @Schema(implementation = AccountAssignment.class)))
    @APIResponse(
            responseCode = "200",
            description = "Added by an earlier request with the same id or key",
            content = @Content(schema = @Schema(implementation = AccountAssignment.class)))
    @Refuses(
            unknown = "CUSTOMER_UNKNOWN",
            conflict = {"ID_TAKEN", "PERSON_ERASED"},
            unprocessable = {
                "ALREADY_ASSIGNED",
                "BEFORE_PREDECESSOR",
                "DEALER_UNKNOWN",
                "IN_FUTURE",
                "MANAGER_SIGNS",
                "SIGNER_FOREIGN",
                "TEAM_FULL"
            })
    public Uni<Response> addMember(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") @Parameter(description = "From 1 to 200 characters") String key,
            @NotNull @Valid SupportMemberData data) {
        return assign(id, key, data);
    }

    private Uni<Response> assign(UUID customerId, String key, NewAssignment data) {
        return accounts.assign(caller.scope(), caller.subject(), key, customerId, data)
                .map(written -> Versions.written(
                        written.created(),
                        "/api/v1/account-assignments/{id}",
                        written.value().id(),
                        written.value(),
                        written.value().version()));
    }
}
