package dev.guanxi.customer.gift;

import static dev.guanxi.customer.access.Roles.ACCOUNT_MANAGER;
import static dev.guanxi.customer.access.Roles.ADMIN;
import static dev.guanxi.customer.access.Roles.COMPLIANCE;
import static dev.guanxi.customer.access.Roles.MANAGER;
import static dev.guanxi.customer.access.Roles.PARTNER;
import static dev.guanxi.customer.access.Roles.PROMOTER;

import dev.guanxi.customer.gift.actor.Actor;
import dev.guanxi.customer.gift.actor.Actors;
import dev.guanxi.platform.openapi.Refuses;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The question before giving, over HTTP. */
@Path("/api/v1/gift-evaluations")
@Tag(name = "Gifts")
@Produces(MediaType.APPLICATION_JSON)
public final class GiftEvaluationResource {

    private final GiftService gifts;
    private final Actors actors;

    GiftEvaluationResource(GiftService gifts, Actors actors) {
        this.gifts = gifts;
        this.actors = actors;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, PROMOTER, COMPLIANCE, PARTNER})
    @Operation(
            operationId = "evaluateGift",
            summary = "Ask whether something may be given",
            description = "Names each rule that applies and what is left of each allowance. Changes nothing and holds"
                    + " nothing; the body is the one that records the gift.")
    @APIResponse(
            responseCode = "200",
            description = "Evaluated",
            content = @Content(schema = @Schema(implementation = GiftEvaluation.class)))
    @Refuses(
            unknown = "CUSTOMER_UNKNOWN",
            conflict = "PERSON_ERASED",
            unprocessable = {
                "CONTACT_UNKNOWN",
                "CURRENCY_UNKNOWN",
                "EXCHANGE_RATE_MISSING",
                "GIFT_POLICY_MISSING",
                "GIVEN_BEFORE_PLANNED",
                "IN_FUTURE",
                "RECEIVER_AMBIGUOUS"
            })
    public Uni<Response> evaluate(@NotNull @Valid GiftData data) {
        Actor actor = actors.current();
        return gifts.evaluate(actor, data).map(evaluation -> Response.ok(evaluation)
                .header(HttpHeaders.CONTENT_LANGUAGE, actor.language().toLanguageTag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build());
    }
}
