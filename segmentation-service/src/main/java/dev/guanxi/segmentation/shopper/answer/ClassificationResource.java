package dev.guanxi.segmentation.shopper.answer;

import static dev.guanxi.segmentation.access.Roles.ACCOUNT_MANAGER;
import static dev.guanxi.segmentation.access.Roles.ADMIN;
import static dev.guanxi.segmentation.access.Roles.MANAGER;
import static dev.guanxi.segmentation.access.Roles.MARKETING;
import static dev.guanxi.segmentation.access.Roles.OPERATIONS;
import static dev.guanxi.segmentation.access.Roles.PROMOTER;

import dev.guanxi.platform.http.Languages;
import dev.guanxi.platform.openapi.Refuses;
import dev.guanxi.segmentation.text.Localized;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Classifications over HTTP. */
@Path("/api/v1/shopper-classifications")
@Tag(name = "Shopper types")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, PROMOTER, MARKETING, OPERATIONS})
final class ClassificationResource {

    private final ClassificationService classifications;
    private final Languages languages;

    ClassificationResource(ClassificationService classifications, Languages languages) {
        this.classifications = classifications;
        this.languages = languages;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "classifyShopper",
            summary = "Tell which type a shopper is",
            description = "From any signals, none included: the probability of each type, the evidence for and against,"
                    + " what to observe or ask next, and the playbook; \"not sure\" where it is not. Keeps nothing.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ClassificationView.class)))
    @Refuses(
            unprocessable = {
                "SHOPPER_SIGNALS_EXCLUDE",
                "SHOPPER_SIGNAL_REPEATED",
                "SHOPPER_SIGNAL_UNKNOWN",
                "SHOPPER_SIGNAL_WITHDRAWN"
            })
    public Uni<Response> classify(@NotNull @Valid ClassificationData asked) {
        Locale language = languages.ofRequest();
        return classifications
                .classify(asked)
                .map(found -> Localized.ok(classifications.view(found, language), language));
    }
}
