package dev.guanxi.segmentation.entitlement;

import dev.guanxi.segmentation.text.Texts;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Entitlements as they are shown: the data, and each in a sentence. */
@Schema(name = "TierEntitlements", description = "What a tier entitles to", examples = """
                {"reservedProductLines":["workstations"],"customisedOffers":true,"dedicatedServiceLine":true,
                 "bestEngineersOnSite":true,"residentEngineer":true,"repairWithinHours":48,
                 "sentences":["May buy the product lines reserved for this tier: workstations.",
                              "Customised offers.","A dedicated service line.","The best engineers on site.",
                              "A resident engineer.","Repair within 48 hours."]}""")
record EntitlementsView(
        @Schema(description = "Product lines that only accounts of this tier may buy")
        List<String> reservedProductLines,

        @Schema(description = "Whether offers are made for the account alone")
        boolean customisedOffers,

        @Schema(description = "Whether it has a service line of its own")
        boolean dedicatedServiceLine,

        @Schema(description = "Whether the best engineers come")
        boolean bestEngineersOnSite,

        @Schema(description = "Whether an engineer stays at the account")
        boolean residentEngineer,

        @Schema(description = "Absent: no promise") Integer repairWithinHours,

        @Schema(description = "The same in sentences; empty for a tier without entitlements")
        List<String> sentences) {

    static EntitlementsView of(EntitlementsData data, Texts texts) {
        return new EntitlementsView(
                data.reservedProductLines(),
                data.customisedOffers(),
                data.dedicatedServiceLine(),
                data.bestEngineersOnSite(),
                data.residentEngineer(),
                data.repairWithinHours(),
                sentences(data, texts));
    }

    private static List<String> sentences(EntitlementsData data, Texts texts) {
        List<String> sentences = new ArrayList<>();
        if (!data.reservedProductLines().isEmpty()) {
            sentences.add(texts.of(
                    "entitlement.reserved", String.join(texts.of("list.separator"), data.reservedProductLines())));
        }
        add(sentences, data.customisedOffers(), texts, "entitlement.offers");
        add(sentences, data.dedicatedServiceLine(), texts, "entitlement.line");
        add(sentences, data.bestEngineersOnSite(), texts, "entitlement.engineers");
        add(sentences, data.residentEngineer(), texts, "entitlement.resident");
        if (data.repairWithinHours() != null) {
            sentences.add(texts.of("entitlement.repair", data.repairWithinHours()));
        }
        return sentences;
    }

    private static void add(List<String> sentences, boolean entitled, Texts texts, String key) {
        if (entitled) {
            sentences.add(texts.of(key));
        }
    }
}
