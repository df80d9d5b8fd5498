package dev.guanxi.segmentation.value.fit;

import dev.guanxi.segmentation.text.Texts;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a value is by the plain formula, as it is shown. */
@Schema(name = "ValueShortcoming", examples = """
                    {"code":"TOO_FEW_CUSTOMERS",
                     "text":"Too few customers have bought for a model to learn from."}""")
record ShortcomingView(
        @Schema(description = "What is wanting, for programs")
        Shortcoming code,

        @Schema(description = "For people, in the language asked for")
        String text) {

    static List<ShortcomingView> of(List<Shortcoming> shortcomings, Texts texts) {
        return shortcomings.stream()
                .map(code -> new ShortcomingView(code, texts.of("shortcoming", code)))
                .toList();
    }
}
