package dev.guanxi.segmentation.entitlement;

import static dev.guanxi.segmentation.access.Roles.ACCOUNT_MANAGER;
import static dev.guanxi.segmentation.access.Roles.ADMIN;
import static dev.guanxi.segmentation.access.Roles.MANAGER;
import static dev.guanxi.segmentation.access.Roles.MARKETING;
import static dev.guanxi.segmentation.access.Roles.OPERATIONS;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.platform.http.Languages;
import dev.guanxi.platform.http.MergePatch;
import dev.guanxi.platform.http.Page;
import dev.guanxi.platform.http.Patches;
import dev.guanxi.platform.http.Versions;
import dev.guanxi.segmentation.entitlement.EntitlementRepository.Version;
import dev.guanxi.segmentation.text.Localized;
import dev.guanxi.segmentation.text.Texts;
import dev.guanxi.segmentation.tier.Tier;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Strategies and entitlements of tiers over HTTP. */
@Path("/api/v1/tier-strategies")
@Tag(name = "Tier strategies", description = "How accounts of a tier are handled, and what they are entitled to (S4)")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, MARKETING, OPERATIONS})
final class TierStrategyResource {

    private final EntitlementService entitlements;
    private final TierStrategyPlaybooks playbooks;
    private final Patches patches;
    private final Languages languages;
    private final SecurityIdentity caller;

    TierStrategyResource(
            EntitlementService entitlements,
            TierStrategyPlaybooks playbooks,
            Patches patches,
            Languages languages,
            SecurityIdentity caller) {
        this.entitlements = entitlements;
        this.playbooks = playbooks;
        this.patches = patches;
        this.languages = languages;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listTierStrategies",
            summary = "List the strategies of the three tiers with their entitlements",
            description = "The best tier first. In English or Simplified Chinese by Accept-Language.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TierStrategyList.class)))
    public Uni<Response> list() {
        Locale language = languages.ofRequest();
        return entitlements
                .all()
                .map(found -> new Page<>(found, null).map(version -> view(version, language)))
                .map(page -> Localized.ok(page, language));
    }

    @GET
    @Path("/{tier}")
    @Operation(
            operationId = "getTierStrategy",
            summary = "Read the strategy of a tier with its entitlements",
            description = "In English or Simplified Chinese by Accept-Language.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TierStrategyView.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the ETag in If-None-Match")
    public Uni<Response> get(@PathParam("tier") Tier tier, @Context Request request) {
        Locale language = languages.ofRequest();
        return entitlements
                .of(tier)
                .map(found -> localized(Versions.read(request, view(found, language), found.number()), language));
    }

    @PATCH
    @Path("/{tier}/entitlements")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({ADMIN, MANAGER})
    @Operation(
            operationId = "changeTierEntitlements",
            summary = "Change what a tier entitles to",
            description =
                    "JSON merge patch (RFC 7396): members sent replace, null removes, the others stay. Holds at once for"
                            + " all accounts of the tier.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TierStrategyView.class)))
    public Uni<Response> change(
            @PathParam("tier") Tier tier,
            @HeaderParam("If-Match") @Parameter(description = "ETag that was last read") String ifMatch,
            @Context Request request,
            @NotNull @Schema(implementation = EntitlementsData.class) JsonNode patch) {
        Locale language = languages.ofRequest();
        return entitlements
                .change(caller.getPrincipal().getName(), tier, current -> {
                    Versions.requireMatch(ifMatch, request, current.number());
                    return patches.apply(current.entitlements(), patch, EntitlementsData.class);
                })
                .map(found -> answer(found, language));
    }

    private Response answer(Version version, Locale language) {
        return localized(
                Response.ok(view(version, language))
                        .tag(Versions.tag(version.number()))
                        .build(),
                language);
    }

    private static Response localized(Response answer, Locale language) {
        return Response.fromResponse(answer)
                .language(language)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }

    private TierStrategyView view(Version version, Locale language) {
        return TierStrategyView.of(playbooks.of(version.tier(), language), version, Texts.in(language));
    }

    @Schema(name = "TierStrategyList")
    private record TierStrategyList(
            @Schema(description = "The three tiers, the best first") @NotNull List<TierStrategyView> items) {}
}
