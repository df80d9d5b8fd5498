package dev.guanxi.segmentation.shopper.answer;

import dev.guanxi.segmentation.shopper.classifier.InformationGain;
import dev.guanxi.segmentation.shopper.signal.Signal;
import dev.guanxi.segmentation.text.Figures;
import java.math.BigDecimal;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What to look for or to ask next. */
@Schema(name = "NextShopperObservation", examples = """
                {"signal":"KNOWS_CATEGORY_ONLY","name":"Knows the category, but not brand or model",
                 "observe":"“A notebook for my daughter's studies.”","ask":"What will you mostly use it for?",
                 "expectedInformation":0.41}""")
record NextObservationView(
        @Schema(description = "Code of the signal to look or ask for")
        String signal,

        @Schema(description = "The signal in the language asked for")
        String name,

        @Schema(description = "How to tell") String observe,

        @Schema(description = "What to ask for it; absent where only eyes can tell")
        String ask,

        @Schema(description = "Bits of uncertainty that it is expected to take away")
        BigDecimal expectedInformation) {

    static NextObservationView of(InformationGain gain, Signal signal, Locale language) {
        return new NextObservationView(
                gain.signal(),
                signal.name().in(language),
                signal.observe().in(language),
                signal.ask() == null ? null : signal.ask().in(language),
                Figures.hundredths(gain.bits()));
    }
}
