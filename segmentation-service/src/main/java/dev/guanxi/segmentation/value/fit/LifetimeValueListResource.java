package dev.guanxi.segmentation.value.fit;

import static dev.guanxi.segmentation.access.Roles.ACCOUNT_MANAGER;
import static dev.guanxi.segmentation.access.Roles.ADMIN;
import static dev.guanxi.segmentation.access.Roles.MANAGER;
import static dev.guanxi.segmentation.access.Roles.MARKETING;
import static dev.guanxi.segmentation.access.Roles.OPERATIONS;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Customers in the order of lifetime value over HTTP. */
@Path("/api/v1/lifetime-values")
@Tag(name = "Lifetime value", description = "What customers will still buy and spend (S7)")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, MARKETING, OPERATIONS})
final class LifetimeValueListResource {

    private static final String CURRENCY = "Purchases in others do not count; the reporting currency if absent";

    private final LifetimeValueService values;
    private final Currencies currencies;

    LifetimeValueListResource(LifetimeValueService values, Currencies currencies) {
        this.values = values;
        this.currencies = currencies;
    }

    @GET
    @Operation(
            operationId = "listLifetimeValues",
            summary = "List customers by lifetime value",
            description =
                    "The dearest first, as of the end of what a fit knew and for its horizon: of the fit in effect, or the"
                            + " one named. The lists of the last fits are kept. A cursor stays with its fit.")
    @Refuses(
            invalid = "CURRENCY_INVALID",
            unknown = {"VALUE_FIT_UNKNOWN", "VALUE_LIST_GONE"})
    public Uni<Page<ValuedCustomer>> ranked(
            @QueryParam("fitId") @Parameter(description = "The fit; the one in effect if absent") UUID fitId,
            @QueryParam("currency") @Parameter(description = CURRENCY, example = "USD") String currency,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        return values.ranked(
                fitId, currencies.of("query:currency", currency), Cursor.decode(cursor, 3), Limit.of(limit));
    }
}
