package dev.guanxi.customer.account;

import static dev.guanxi.customer.access.Roles.ADMIN;
import static dev.guanxi.customer.access.Roles.MANAGER;

import dev.guanxi.customer.access.Caller;
import dev.guanxi.customer.text.Texts;
import dev.guanxi.platform.http.Languages;
import dev.guanxi.platform.openapi.Refuses;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Previews of handovers over HTTP. */
@Path("/api/v1/handover-previews")
@Tag(name = "Accounts")
@Produces(MediaType.APPLICATION_JSON)
public final class HandoverPreviewResource {

    private final HandoverService handovers;
    private final Languages languages;
    private final Caller caller;

    HandoverPreviewResource(HandoverService handovers, Languages languages, Caller caller) {
        this.handovers = handovers;
        this.languages = languages;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ADMIN, MANAGER})
    @Operation(
            operationId = "previewHandover",
            summary = "See what a handover would come to",
            description =
                    "Takes what POST /handovers takes, and counts and refuses the same; changes nothing. What would stay is"
                            + " told with its reason, and what visit-planner-service passes on when it hears of the handover, in English"
                            + " or Simplified Chinese by Accept-Language. Of the id of a handover that was made, what that passed on.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = HandoverPreview.class)))
    @Refuses(
            conflict = {"ID_TAKEN", "PERSON_ERASED"},
            unprocessable = {
                "ACCOUNT_NOT_MANAGED",
                "HANDOVER_TOO_LARGE",
                "HANDOVER_TO_SELF",
                "MANAGER_SIGNS",
                "NOTHING_TO_HAND_OVER"
            })
    public Uni<Response> preview(@NotNull @Valid HandoverData data) {
        Texts texts = Texts.of(HandoverPreviewResource.class, languages.ofRequest());
        return handovers.preview(caller.subject(), data).map(tried -> texts.answer(HandoverPreview.of(tried, texts)));
    }
}
