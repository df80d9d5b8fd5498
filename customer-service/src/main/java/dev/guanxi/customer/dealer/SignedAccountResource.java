package dev.guanxi.customer.dealer;

import static dev.guanxi.customer.access.Roles.ACCOUNT_MANAGER;
import static dev.guanxi.customer.access.Roles.ADMIN;
import static dev.guanxi.customer.access.Roles.COMPLIANCE;
import static dev.guanxi.customer.access.Roles.MANAGER;
import static dev.guanxi.customer.access.Roles.MARKETING;
import static dev.guanxi.customer.access.Roles.OPERATIONS;
import static dev.guanxi.customer.access.Roles.PARTNER;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The accounts that a dealer signs for, over HTTP. */
@Path("/api/v1/dealers/{id}/accounts")
@Tag(name = "Dealers")
@Produces(MediaType.APPLICATION_JSON)
public final class SignedAccountResource {

    private final SignedAccountService accounts;
    private final Caller caller;

    SignedAccountResource(SignedAccountService accounts, Caller caller) {
        this.accounts = accounts;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, MARKETING, COMPLIANCE, OPERATIONS, PARTNER})
    @Operation(
            operationId = "listSignedAccounts",
            summary = "List the accounts that a dealer signs for at present",
            description =
                    "In order of the customers' ids, as a contract names them. A dealer's system reads those of its"
                            + " own dealer; the records of an account that the dealer did not register stay out of its reach.")
    @Refuses(unknown = "DEALER_UNKNOWN")
    public Uni<Page<SignedAccount>> list(
            @PathParam("id") UUID id, @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        return accounts.of(caller.scope(), id, Cursor.decode(cursor, 1), Limit.of(limit));
    }
}
