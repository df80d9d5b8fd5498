package dev.guanxi.segmentation.shopper.signal;

import dev.guanxi.segmentation.shopper.ShopperType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A signal in one language, with what the expert expects of each type and why. */
@Schema(name = "ShopperSignal", description = "Something that can be observed of a shopper", examples = """
                {"code":"RELAXED","group":"INTEREST","excludes":"MANNER","name":"Relaxed",
                 "observe":"Easy face and step, no hurry.",
                 "likelihoods":[{"type":"BROWSER","probability":0.75,"reason":"Nothing is at stake today."}]}""")
record SignalView(
        @Schema(description = "Code, for programs") String code,
        @Schema(description = "What it is about") SignalGroup group,

        @Schema(description = "The set of signals of which at most one holds; absent where it stands alone")
        String excludes,

        @Schema(description = "The signal in the language asked for")
        String name,

        @Schema(description = "How to tell") String observe,

        @Schema(description = "What to ask for it; absent where only eyes can tell")
        String ask,

        @Schema(description = "What the expert expects, before any outcome was learned from")
        List<Expected> likelihoods) {

    /** The chance that a shopper of the type shows it, and why. */
    @Schema(name = "ShopperSignalLikelihood")
    record Expected(
            @Schema(description = "The type") ShopperType type,

            @Schema(description = "Chance, 0 to 1, that a shopper of the type shows the signal")
            double probability,

            @Schema(description = "Why the expert thinks so")
            String reason) {}

    static SignalView of(Signal signal, Locale language) {
        return new SignalView(
                signal.code(),
                signal.group(),
                signal.excludes(),
                signal.name().in(language),
                signal.observe().in(language),
                signal.ask() == null ? null : signal.ask().in(language),
                Arrays.stream(ShopperType.values())
                        .map(type -> new Expected(
                                type, signal.of(type).p(), signal.of(type).reason(language)))
                        .toList());
    }
}
