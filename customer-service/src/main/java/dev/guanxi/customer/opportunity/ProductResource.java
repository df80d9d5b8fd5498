package dev.guanxi.customer.opportunity;

import static dev.guanxi.customer.access.Roles.ACCOUNT_MANAGER;
import static dev.guanxi.customer.access.Roles.ADMIN;
import static dev.guanxi.customer.access.Roles.COMPLIANCE;
import static dev.guanxi.customer.access.Roles.MANAGER;
import static dev.guanxi.customer.access.Roles.MARKETING;
import static dev.guanxi.customer.access.Roles.OPERATIONS;
import static dev.guanxi.customer.access.Roles.PARTNER;
import static dev.guanxi.customer.access.Roles.PROMOTER;

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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Products over HTTP. */
@Path("/api/v1/products")
@Tag(name = "Opportunities", description = "Deals under way and how they end")
@Produces(MediaType.APPLICATION_JSON)
public final class ProductResource {

    private final ProductService products;

    ProductResource(ProductService products) {
        this.products = products;
    }

    @PUT
    @Path("/{name}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ADMIN, MANAGER})
    @Operation(
            operationId = "putProduct",
            summary = "Make a product what the body says",
            description = "Deals that name it keep their amounts. Repeating it changes nothing. With If-Match, it"
                    + " replaces that version only.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Product.class)))
    @Refuses(invalid = "PRODUCT_INVALID", unprocessable = "CURRENCY_UNKNOWN")
    public Uni<Response> put(
            @PathParam("name") String name,
            @HeaderParam("If-Match") @Parameter(description = Versions.ANY_VERSION) String ifMatch,
            @Context Request request,
            @NotNull @Valid ProductData data) {
        return products.put(name, data, version -> Versions.matchIfSent(ifMatch, request, version))
                .map(product -> Response.ok(product)
                        .tag(Versions.tag(product.version()))
                        .build());
    }

    @GET
    @RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, PROMOTER, MARKETING, COMPLIANCE, OPERATIONS, PARTNER})
    @Operation(operationId = "listProducts", summary = "List the products that deals may name, by name")
    public Uni<Page<Product>> list(
            @QueryParam("limit") @Parameter(description = "1 to 200, 50 if absent") Integer limit,
            @QueryParam("cursor") @Parameter(description = "next of the page before") String cursor) {
        return products.list(Cursor.decode(cursor, 1), Limit.of(limit));
    }
}
