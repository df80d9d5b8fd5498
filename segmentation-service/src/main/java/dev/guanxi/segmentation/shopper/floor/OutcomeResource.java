package dev.guanxi.segmentation.shopper.floor;

import static dev.guanxi.segmentation.access.Roles.ADMIN;
import static dev.guanxi.segmentation.access.Roles.MANAGER;
import static dev.guanxi.segmentation.access.Roles.PROMOTER;

import dev.guanxi.platform.http.Languages;
import dev.guanxi.platform.openapi.Refuses;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Outcomes of sessions over HTTP. */
@Path("/api/v1/shopper-sessions/{id}/outcome")
@Tag(name = "Shopper sessions", description = "Shoppers met on the floor, from the first signal to the outcome (S6)")
@Produces(MediaType.APPLICATION_JSON)
final class OutcomeResource {

    private final OutcomeService outcomes;
    private final SessionAnswerReader answers;
    private final Languages languages;
    private final ViewerReader viewers;

    OutcomeResource(OutcomeService outcomes, SessionAnswerReader answers, Languages languages, ViewerReader viewers) {
        this.outcomes = outcomes;
        this.answers = answers;
        this.languages = languages;
        this.viewers = viewers;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ADMIN, MANAGER, PROMOTER})
    @Operation(
            operationId = "endShopperSession",
            summary = "End a session with the confirmed type and the outcome",
            description =
                    "Once: a repeat that says the same changes nothing, another outcome is refused. A group buyer or"
                            + " a dealer with a prospect is told to customer-service by an event.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SessionView.class)))
    @Refuses(
            unknown = "SHOPPER_SESSION_UNKNOWN",
            conflict = "SHOPPER_SESSION_ENDED",
            unprocessable = {
                "CURRENCY_UNKNOWN",
                "SHOPPER_AMOUNT_MISPLACED",
                "SHOPPER_PROSPECT_MISPLACED",
                "SHOPPER_PROSPECT_MISSING",
                "SHOPPER_TIME_BEFORE_START",
                "SHOPPER_TIME_IN_FUTURE"
            })
    public Uni<Response> end(@PathParam("id") UUID id, @NotNull @Valid OutcomeData said) {
        Locale language = languages.ofRequest();
        return outcomes.end(viewers.viewer(), id, said).map(found -> answers.of(found, language));
    }
}
