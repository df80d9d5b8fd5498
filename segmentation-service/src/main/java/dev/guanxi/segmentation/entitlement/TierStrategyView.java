package dev.guanxi.segmentation.entitlement;

import dev.guanxi.segmentation.entitlement.EntitlementRepository.Version;
import dev.guanxi.segmentation.text.Texts;
import dev.guanxi.segmentation.tier.Tier;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A tier's strategy and entitlements as they are shown. */
@Schema(
        name = "TierStrategy",
        description = "How accounts of a tier are handled, and what they are entitled to",
        examples = """
                {"tier":"KEY","name":"Key account","character":["Losing one hurts and is slow to mend."],
                 "actions":["Build and keep ties with the whole top management.","Aim at partnership or alliance."],
                 "handling":"Handled centrally by the most able senior account manager.",
                 "entitlements":{"reservedProductLines":[],"customisedOffers":true,"dedicatedServiceLine":true,
                                 "bestEngineersOnSite":true,"residentEngineer":true,"repairWithinHours":48,
                                 "sentences":["Customised offers.","A dedicated service line.",
                                              "The best engineers on site.","A resident engineer.",
                                              "Repair within 48 hours."]},
                 "version":1,"since":"2026-01-05T08:30:00Z"}""")
record TierStrategyView(
        @Schema(description = "The tier") Tier tier,

        @Schema(description = "The tier in the language asked for")
        String name,

        @Schema(description = "What such accounts are like") List<String> character,
        @Schema(description = "What is done for them") List<String> actions,
        @Schema(description = "By whom, or by what means") String handling,

        @Schema(description = "What accounts of this tier are entitled to")
        EntitlementsView entitlements,

        @Schema(description = "Of the entitlements; the ETag")
        int version,

        @Schema(description = "Who changed the entitlements last; absent for those that came with the installation")
        String setBy,

        @Schema(description = "When the entitlements were last changed")
        Instant since) {

    static TierStrategyView of(TierStrategyPlaybook playbook, Version version, Texts texts) {
        return new TierStrategyView(
                playbook.tier(),
                playbook.name(),
                playbook.character(),
                playbook.actions(),
                playbook.handling(),
                EntitlementsView.of(version.entitlements(), texts),
                version.number(),
                version.setBy(),
                version.since());
    }
}
