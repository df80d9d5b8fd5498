package dev.guanxi.segmentation.shopper.answer;

import dev.guanxi.segmentation.shopper.ShopperType;
import dev.guanxi.segmentation.shopper.classifier.Evidence;
import dev.guanxi.segmentation.shopper.signal.Signal;
import dev.guanxi.segmentation.text.Figures;
import dev.guanxi.segmentation.text.Texts;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What one observation says for or against a type. */
@Schema(name = "ShopperEvidence", examples = """
                {"signal":"SPEAKS_OF_A_QUANTITY","seen":true,"bits":5.07,"strength":"STRONG",
                 "text":"Speaks of a quantity: speaks strongly for it.","reason":"Buys in volume."}""")
record EvidenceView(
        @Schema(description = "Code of the signal") String signal,

        @Schema(description = "Whether it was seen, or looked for and not there")
        boolean seen,

        @Schema(description = "Above 0 for the type, below 0 against it; 1 bit doubles or halves the odds")
        BigDecimal bits,

        @Schema(description = "STRONG, CLEAR or SLIGHT by the bits, whichever their sign; NONE where they say nothing")
        Evidence.Strength strength,

        @Schema(description = "The evidence in one sentence, in the language asked for")
        String text,

        @Schema(description = "Why the expert connects them")
        String reason) {

    static EvidenceView of(Evidence evidence, Signal signal, ShopperType type, Texts texts) {
        String what = texts.of(
                evidence.seen() ? "shopper.seen" : "shopper.absent",
                signal.name().in(texts.language()));
        String says = texts.of(
                "shopper.evidence." + evidence.strength() + "." + (evidence.bits() > 0 ? "FOR" : "AGAINST"), what);
        return new EvidenceView(
                evidence.signal(),
                evidence.seen(),
                Figures.hundredths(evidence.bits()),
                evidence.strength(),
                says,
                signal.of(type).reason(texts.language()));
    }
}
