package dev.guanxi.customer.dealer;

import static dev.guanxi.customer.access.Roles.ACCOUNT_MANAGER;
import static dev.guanxi.customer.access.Roles.ADMIN;
import static dev.guanxi.customer.access.Roles.COMPLIANCE;
import static dev.guanxi.customer.access.Roles.MANAGER;
import static dev.guanxi.customer.access.Roles.MARKETING;
import static dev.guanxi.customer.access.Roles.OPERATIONS;
import static dev.guanxi.customer.access.Roles.PARTNER;
import static dev.guanxi.customer.access.Roles.PROMOTER;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.customer.access.Caller;
import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.http.Limit;
import dev.guanxi.platform.http.MergePatch;
import dev.guanxi.platform.http.Page;
import dev.guanxi.platform.http.Patches;
import dev.guanxi.platform.http.Versions;
import dev.guanxi.platform.openapi.Refuses;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Partner dealers over HTTP. */
@Path("/api/v1/dealers")
@Tag(name = "Dealers", description = "Partner dealers, their agreements and how they perform")
@Produces(MediaType.APPLICATION_JSON)
public final class DealerResource {

    private final DealerService dealers;
    private final PerformanceService performance;
    private final Patches patches;
    private final Caller caller;

    DealerResource(DealerService dealers, PerformanceService performance, Patches patches, Caller caller) {
        this.dealers = dealers;
        this.performance = performance;
        this.patches = patches;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ADMIN, MANAGER})
    @Operation(
            operationId = "registerDealer",
            summary = "Register a partner dealer",
            description = "Its id is the dealer_id of its system's tokens. Safe to repeat with a client-made id or an"
                    + " Idempotency-Key: the repeat answers 200.")
    @APIResponse(
            responseCode = "201",
            description = "Registered",
            content = @Content(schema = @Schema(implementation = Dealer.class)))
    @APIResponse(
            responseCode = "200",
            description = "Registered by an earlier request with the same id or key",
            content = @Content(schema = @Schema(implementation = Dealer.class)))
    @Refuses(
            conflict = "ID_TAKEN",
            unprocessable = {"PRODUCT_LINE_REPEATED", "TERRITORY_REPEATED"})
    public Uni<Response> register(
            @HeaderParam("Idempotency-Key") @Parameter(description = "From 1 to 200 characters") String key,
            @NotNull @Valid DealerData data) {
        return dealers.register(caller.subject(), key, data).map(written -> {
            Dealer dealer = written.value();
            return Versions.written(written.created(), "/api/v1/dealers/{id}", dealer.id(), dealer, dealer.version());
        });
    }

    @GET
    @RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, PROMOTER, MARKETING, COMPLIANCE, OPERATIONS, PARTNER})
    @Operation(
            operationId = "listDealers",
            summary = "List partner dealers, in order of id",
            description = "A dealer's system finds its own dealer alone.")
    public Uni<Page<Dealer>> list(@QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        return dealers.list(caller.scope(), Cursor.decode(cursor, 1), Limit.of(limit));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, PROMOTER, MARKETING, COMPLIANCE, OPERATIONS, PARTNER})
    @Operation(operationId = "getDealer", summary = "Read a partner dealer")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Dealer.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the ETag in If-None-Match")
    @Refuses(unknown = "DEALER_UNKNOWN")
    public Uni<Response> get(@PathParam("id") UUID id, @Context Request request) {
        return dealers.get(caller.scope(), id).map(found -> Versions.read(request, found, found.version()));
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({ADMIN, MANAGER})
    @Operation(
            operationId = "changeDealer",
            summary = "Change a partner dealer",
            description = "JSON merge patch (RFC 7396): members sent replace, null removes, the others stay.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Dealer.class)))
    @Refuses(
            unknown = "DEALER_UNKNOWN",
            unprocessable = {"ID_FIXED", "PRODUCT_LINE_REPEATED", "TERRITORY_REPEATED"})
    public Uni<Response> change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Parameter(description = "ETag that was last read") String ifMatch,
            @Context Request request,
            @NotNull @Schema(implementation = DealerData.class) JsonNode patch) {
        return dealers.change(id, current -> {
                    Versions.requireMatch(ifMatch, request, current.version());
                    return patches.apply(current.data(), patch, DealerData.class);
                })
                .map(changed -> Response.ok(changed)
                        .tag(Versions.tag(changed.version()))
                        .build());
    }

    @GET
    @Path("/{id}/performance")
    @RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, MARKETING, OPERATIONS, PARTNER})
    @Operation(
            operationId = "getDealerPerformance",
            summary = "Report what a dealer did in a period, beside the period before",
            description =
                    "Customers who bought, new customers, accounts signed for, purchases, and per currency revenue"
                            + " and the share of it that came back. The trade of accounts that others registered counts while the"
                            + " dealer signed for them. Periods are half-open; the one before is as long.")
    @Refuses(
            invalid = {"PERIOD_EMPTY", "PERIOD_TOO_LONG"},
            unknown = "DEALER_UNKNOWN")
    public Uni<DealerPerformance> performance(
            @PathParam("id") UUID id,
            @QueryParam("from") @Parameter(description = "A year before the end if absent") OffsetDateTime from,
            @QueryParam("until") @Parameter(description = "Now if absent") OffsetDateTime until) {
        return performance.of(caller.scope(), id, from, until);
    }
}
