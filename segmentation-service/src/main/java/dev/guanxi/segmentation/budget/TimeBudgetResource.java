package dev.guanxi.segmentation.budget;

import static dev.guanxi.segmentation.access.Roles.ACCOUNT_MANAGER;
import static dev.guanxi.segmentation.access.Roles.ADMIN;
import static dev.guanxi.segmentation.access.Roles.MANAGER;
import static dev.guanxi.segmentation.access.Roles.MARKETING;
import static dev.guanxi.segmentation.access.Roles.OPERATIONS;

import dev.guanxi.platform.http.Languages;
import dev.guanxi.platform.openapi.Refuses;
import dev.guanxi.platform.problem.Refusal;
import dev.guanxi.segmentation.text.Localized;
import dev.guanxi.segmentation.text.Texts;
import dev.guanxi.segmentation.tier.TierShares;
import dev.guanxi.segmentation.tier.TierShares.InEffect;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The time budget over HTTP. */
@Path("/api/v1/time-budget")
@Tag(name = "Time budget", description = "Sales time shared among the tiers (S1)")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, MARKETING, OPERATIONS})
final class TimeBudgetResource {

    private final TierShares tiers;
    private final Languages languages;

    TimeBudgetResource(TierShares tiers, Languages languages) {
        this.tiers = tiers;
        this.languages = languages;
    }

    @GET
    @Operation(
            operationId = "getTimeBudget",
            summary = "Share a team's sales time among the tiers",
            description =
                    "Each tier's share of accounts, revenue and sales time, and what that makes per account and week.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TimeBudgetView.class)))
    @APIResponse(responseCode = "404", description = "A problem: no tier run was in effect then")
    @Refuses(unknown = "TIER_RUN_MISSING")
    public Uni<Response> get(
            @QueryParam("accountManagers")
                    @DefaultValue("1")
                    @Min(1) @Max(Capacity.MOST_MANAGERS) @Parameter(description = "How many share the work")
                    Integer accountManagers,
            @QueryParam("hoursPerWeek")
                    @DefaultValue("40")
                    @Min(1) @Max(Capacity.HOURS_OF_A_WEEK) @Parameter(description = "Sales time of one of them")
                    Integer hoursPerWeek,
            @QueryParam("asOf") @Parameter(description = "Whose tiers: a time with offset, the present if absent")
                    Instant asOf) {
        Capacity capacity = new Capacity(accountManagers, hoursPerWeek);
        Locale language = languages.ofRequest();
        return tiers.inEffect(asOf)
                .map(TimeBudgetResource::known)
                .map(found -> Localized.ok(TimeBudgetView.of(found, capacity, Texts.in(language)), language));
    }

    private static InEffect known(InEffect found) {
        if (found == null) {
            throw Refusal.unknown(
                    "TIER_RUN_MISSING", "No tier run was in effect then; start one with POST /api/v1/tier-runs.");
        }
        return found;
    }
}
