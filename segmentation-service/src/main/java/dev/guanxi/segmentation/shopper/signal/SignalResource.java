package dev.guanxi.segmentation.shopper.signal;

import static dev.guanxi.segmentation.access.Roles.ACCOUNT_MANAGER;
import static dev.guanxi.segmentation.access.Roles.ADMIN;
import static dev.guanxi.segmentation.access.Roles.MANAGER;
import static dev.guanxi.segmentation.access.Roles.MARKETING;
import static dev.guanxi.segmentation.access.Roles.OPERATIONS;
import static dev.guanxi.segmentation.access.Roles.PROMOTER;

import dev.guanxi.platform.http.Languages;
import dev.guanxi.segmentation.text.Localized;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The catalogue of signals over HTTP. */
@Path("/api/v1/shopper-signals")
@Tag(name = "Shopper types")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, PROMOTER, MARKETING, OPERATIONS})
final class SignalResource {

    private final Catalogue catalogue;
    private final Languages languages;

    SignalResource(Catalogue catalogue, Languages languages) {
        this.catalogue = catalogue;
        this.languages = languages;
    }

    @GET
    @Operation(
            operationId = "listShopperSignals",
            summary = "List what can be observed of a shopper",
            description = "Each with how to tell, what to ask, and what the expert expects of each type and why; in"
                    + " English or Simplified Chinese by Accept-Language.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SignalList.class)))
    public Response list(@QueryParam("group") SignalGroup group) {
        Locale language = languages.ofRequest();
        List<SignalView> items = catalogue.signals().stream()
                .filter(signal -> group == null || group == signal.group())
                .map(signal -> SignalView.of(signal, language))
                .toList();
        return Localized.ok(new SignalList(catalogue.version(), items), language);
    }

    @Schema(name = "ShopperSignalList", examples = """
                    {"expertVersion":1,"items":[{"code":"RELAXED","group":"INTEREST","excludes":"MANNER",
                     "name":"Relaxed","observe":"Easy face and step, no hurry.",
                     "likelihoods":[{"type":"BROWSER","probability":0.75,"reason":"Nothing is at stake today."}]}]}""")
    private record SignalList(
            @Schema(description = "Version of the expert's figures")
            int expertVersion,

            @Schema(description = "All signals") @NotNull List<SignalView> items) {}
}
