package dev.guanxi.segmentation.entitlement;

import dev.guanxi.segmentation.text.Texts;
import dev.guanxi.segmentation.tier.Tier;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an account is entitled to, as it is shown. */
@Schema(name = "AccountEntitlements", description = "What an account is entitled to, by its tier", examples = """
                {"customerId":"01930d6e-7a10-7c3e-9d41-5b2f4c8e1a01","tier":"KEY","tierName":"Key account",
                 "since":"2011-12-11T00:00:00Z",
                 "entitlements":{"reservedProductLines":[],"customisedOffers":true,"dedicatedServiceLine":true,
                                 "bestEngineersOnSite":true,"residentEngineer":true,"repairWithinHours":48,
                                 "sentences":["Customised offers.","A dedicated service line.",
                                              "The best engineers on site.","A resident engineer.",
                                              "Repair within 48 hours."]}}""")
record AccountEntitlementsView(
        @Schema(description = "The account") UUID customerId,
        @Schema(description = "The account's present tier") Tier tier,

        @Schema(description = "The tier in the language asked for")
        String tierName,

        @Schema(description = "From when on the account has had this tier")
        Instant since,

        @Schema(description = "What accounts of this tier are entitled to")
        EntitlementsView entitlements) {

    static AccountEntitlementsView of(UUID customer, EntitlementService.OfAccount found, Texts texts) {
        Tier tier = found.held().tier();
        return new AccountEntitlementsView(
                customer,
                tier,
                texts.of("tier", tier),
                found.held().since(),
                EntitlementsView.of(found.version().entitlements(), texts));
    }
}
