package dev.guanxi.segmentation.shopper;

import static dev.guanxi.segmentation.access.Roles.ACCOUNT_MANAGER;
import static dev.guanxi.segmentation.access.Roles.ADMIN;
import static dev.guanxi.segmentation.access.Roles.MANAGER;
import static dev.guanxi.segmentation.access.Roles.MARKETING;
import static dev.guanxi.segmentation.access.Roles.OPERATIONS;
import static dev.guanxi.segmentation.access.Roles.PROMOTER;

import dev.guanxi.platform.http.Languages;
import dev.guanxi.platform.http.Page;
import dev.guanxi.platform.openapi.Refuses;
import dev.guanxi.segmentation.text.Localized;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Shopper types over HTTP. */
@Path("/api/v1/shopper-types")
@Tag(name = "Shopper types", description = "Who walks in, and how to meet them (S5)")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, PROMOTER, MARKETING, OPERATIONS})
final class ShopperTypeResource {

    private final ShopperPlaybooks playbooks;
    private final Languages languages;

    ShopperTypeResource(ShopperPlaybooks playbooks, Languages languages) {
        this.playbooks = playbooks;
        this.languages = languages;
    }

    @GET
    @Operation(
            operationId = "listShopperTypes",
            summary = "List the six shopper types with their playbooks",
            description = "In English or Simplified Chinese by Accept-Language.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ShopperTypeList.class)))
    public Response list() {
        Locale language = languages.ofRequest();
        return Localized.ok(new Page<>(playbooks.all(language), null), language);
    }

    @GET
    @Path("/{code}")
    @Operation(
            operationId = "getShopperType",
            summary = "Read the playbook of a shopper type",
            description = "In English or Simplified Chinese by Accept-Language.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ShopperPlaybook.class)))
    @Refuses(unknown = "SHOPPER_TYPE_UNKNOWN")
    public Response get(
            @PathParam("code") @Parameter(schema = @Schema(implementation = ShopperType.class)) String code) {
        Locale language = languages.ofRequest();
        return Localized.ok(playbooks.get(code, language), language);
    }

    @Schema(name = "ShopperTypeList")
    private record ShopperTypeList(
            @Schema(description = "All six types") @NotNull List<ShopperPlaybook> items) {}
}
