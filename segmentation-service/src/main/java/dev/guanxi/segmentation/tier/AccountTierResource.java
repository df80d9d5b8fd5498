package dev.guanxi.segmentation.tier;

import static dev.guanxi.segmentation.access.Roles.ACCOUNT_MANAGER;
import static dev.guanxi.segmentation.access.Roles.ADMIN;
import static dev.guanxi.segmentation.access.Roles.MANAGER;
import static dev.guanxi.segmentation.access.Roles.MARKETING;
import static dev.guanxi.segmentation.access.Roles.OPERATIONS;

import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.http.Languages;
import dev.guanxi.platform.http.Limit;
import dev.guanxi.platform.http.Page;
import dev.guanxi.platform.openapi.Refuses;
import dev.guanxi.segmentation.text.Localized;
import dev.guanxi.segmentation.text.Texts;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Accounts and their tiers over HTTP. */
@Path("/api/v1/accounts")
@Tag(name = "Accounts", description = "Which tier an account is in, and why (S1 to S4)")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, MARKETING, OPERATIONS})
final class AccountTierResource {

    private static final String AS_OF = "The time that is asked about, with offset; the present if absent";

    private final AccountTierService tiers;
    private final RankedAccountService accounts;
    private final Languages languages;

    AccountTierResource(AccountTierService tiers, RankedAccountService accounts, Languages languages) {
        this.tiers = tiers;
        this.accounts = accounts;
        this.languages = languages;
    }

    @GET
    @Operation(
            operationId = "listAccounts",
            summary = "List accounts by tier and score",
            description =
                    "As the tier run in effect ranked them, with the promotions and overrides since; empty before the"
                            + " first. Accounts registered since have no tier yet.")
    @Refuses(invalid = "SORT_UNKNOWN")
    public Uni<Page<RankedAccount>> list(
            @QueryParam("tier") Tier tier,
            @QueryParam("sort")
                    @Parameter(
                            description = "-score, the best first, if absent",
                            schema = @Schema(enumeration = {"-score", "score", "rank", "-rank"}))
                    String sort,
            @QueryParam("asOf") @Parameter(description = AS_OF, example = "2011-12-11T00:00:00Z") Instant asOf,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        return accounts.list(tier, AccountSort.of(sort), asOf, Cursor.decode(cursor, 2), Limit.of(limit));
    }

    @GET
    @Path("/{customerId}/tier")
    @Operation(
            operationId = "getAccountTier",
            summary = "Explain an account's tier",
            description =
                    "Score, rank, the five factors with their parts and weights, and what would lift the account into"
                            + " the next better tier. Texts in English or Simplified Chinese by Accept-Language.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AccountTierView.class)))
    @APIResponse(responseCode = "308", description = "Merged into the customer in Location, whose id it is now")
    @Refuses(unknown = {"ACCOUNT_UNKNOWN", "NOT_TIERED"})
    public Uni<Response> tier(
            @PathParam("customerId") UUID customerId,
            @QueryParam("asOf") @Parameter(description = AS_OF, example = "2011-12-11T00:00:00Z") Instant asOf) {
        Locale language = languages.ofRequest();
        return tiers.get(customerId, asOf)
                .map(account -> Localized.ok(AccountTierView.of(account, Texts.in(language)), language));
    }

    @GET
    @Path("/{customerId}/tier/history")
    @Operation(
            operationId = "getAccountTierHistory",
            summary = "List the tiers an account has had",
            description = "The earliest first; each from a time up to but without another, the last one open: nothing"
                    + " that is still to come, such as the end of an override.")
    @Refuses(unknown = "ACCOUNT_UNKNOWN")
    public Uni<Page<TierPeriodView>> history(@PathParam("customerId") UUID customerId) {
        return tiers.history(customerId)
                .map(periods ->
                        new Page<>(periods.stream().map(TierPeriodView::of).toList(), null));
    }
}
