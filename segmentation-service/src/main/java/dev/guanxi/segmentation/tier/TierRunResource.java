package dev.guanxi.segmentation.tier;

import static dev.guanxi.segmentation.access.Roles.ADMIN;
import static dev.guanxi.segmentation.access.Roles.MANAGER;

import dev.guanxi.platform.http.Versions;
import dev.guanxi.platform.openapi.Refuses;
import dev.guanxi.segmentation.tier.TierRunService.Asked;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Starting tier runs over HTTP. */
@Path("/api/v1/tier-runs")
@Tag(name = "Tier runs", description = "Accounts scored, ranked and cut into tiers by quota (S1 to S3)")
@Produces(MediaType.APPLICATION_JSON)
final class TierRunResource {

    private final TierRunService runs;
    private final SecurityIdentity caller;

    TierRunResource(TierRunService runs, SecurityIdentity caller) {
        this.runs = runs;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ADMIN, MANAGER})
    @Operation(
            operationId = "startTierRun",
            summary = "Sort all accounts into tiers, or preview it",
            description =
                    "For admin and manager. Ranks every known account by its trade up to asOf. An effective run decides"
                            + " the tiers from its as-of day on, until a later one does; it overrides runs that were in effect from that"
                            + " day on. Answers when the run is done; one that takes longer than 20 seconds goes on, with state"
                            + " RUNNING. Safe to repeat with a client-made id or an Idempotency-Key; a failed run then starts over.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = NewTierRun.class),
                            examples =
                                    @ExampleObject(
                                            name = "preview",
                                            value = "{\"preview\": true, \"asOf\": \"2011-12-11T00:00:00Z\"}")))
    @APIResponse(
            responseCode = "201",
            description = "Begun by this request",
            content = @Content(schema = @Schema(implementation = TierRunView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Begun by an earlier request with the same id or key",
            content = @Content(schema = @Schema(implementation = TierRunView.class)))
    @APIResponse(responseCode = "409", description = "A problem: another run is under way, or the id is taken")
    @APIResponse(
            responseCode = "422",
            description = "A problem: asOf lies in the future, or the key was used otherwise")
    @Refuses(
            conflict = {"ID_TAKEN", "TIER_RUN_IN_PROGRESS"},
            unprocessable = {
                "AS_OF_IN_FUTURE",
                "CURRENCY_UNKNOWN",
                "MODEL_ONLY_PREVIEWED",
                "PERCENTS_INCOMPLETE",
                "PERCENTS_NOT_HUNDRED",
                "TIER_MODEL_UNKNOWN"
            })
    public Uni<Response> start(
            @HeaderParam("Idempotency-Key") @Parameter(description = "From 1 to 200 characters") String key,
            @NotNull NewTierRun asked) {
        return runs.ask(caller.getPrincipal().getName(), key, asked).map(TierRunResource::answer);
    }

    private static Response answer(Asked asked) {
        TierRun run = asked.found().run();
        return Versions.written(
                asked.begun(),
                "/api/v1/tier-runs/{id}",
                run.id(),
                TierRunView.of(run, asked.found().model()),
                run.version());
    }
}
