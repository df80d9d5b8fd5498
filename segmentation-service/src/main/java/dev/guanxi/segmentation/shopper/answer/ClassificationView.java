package dev.guanxi.segmentation.shopper.answer;

import dev.guanxi.segmentation.shopper.ShopperPlaybook;
import dev.guanxi.segmentation.shopper.ShopperType;
import dev.guanxi.segmentation.shopper.classifier.Certainty;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which type a shopper is, as far as the signals tell, and what to do. */
@Schema(name = "ShopperClassification", examples = """
                {"sure":true,"type":"GROUP_BUYER","summary":"Group buyer: 94.2 % probable.","modelVersion":0,
                 "types":[{"type":"GROUP_BUYER","name":"Group buyer","probability":0.942011,
                   "evidenceFor":[{"signal":"SPEAKS_OF_A_QUANTITY","seen":true,"bits":5.07,"strength":"STRONG",
                     "text":"Speaks of a quantity: speaks strongly for it.","reason":"Buys in volume."}],
                   "evidenceAgainst":[]}],
                 "next":[{"signal":"BUYS_FOR_AN_ORGANISATION","name":"Buys for an organisation",
                   "observe":"A company, a school, an office.","ask":"Is it for yourself or for your company?",
                   "expectedInformation":0.18}]}""")
public record ClassificationView(
        @Schema(description = "Whether one type is probable enough and nothing contradicts it")
        boolean sure,

        @Schema(description = "The type, if it is sure") ShopperType type,
        @Schema(description = "Why it is not sure") Certainty.Doubt doubt,

        @Schema(description = "The answer in one sentence, in the language asked for")
        String summary,

        @Schema(description = "0 for the expert's own figures, before anything was learned")
        int modelVersion,

        @Schema(description = "The most probable first") List<TypeView> types,

        @Schema(description = "What would tell most, the best first; at most three")
        List<NextObservationView> next,

        @Schema(description = "How to meet the type, if it is sure")
        ShopperPlaybook playbook) {

    /** One type. */
    @Schema(name = "ShopperTypeProbability")
    record TypeView(
            @Schema(description = "The type") ShopperType type,

            @Schema(description = "The type in the language asked for")
            String name,

            @Schema(description = "From 0 to 1; of all six types together 1")
            BigDecimal probability,

            @Schema(description = "The strongest first") List<EvidenceView> evidenceFor,
            @Schema(description = "The strongest first") List<EvidenceView> evidenceAgainst) {}
}
