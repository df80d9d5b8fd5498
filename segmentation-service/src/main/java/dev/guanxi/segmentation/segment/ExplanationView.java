package dev.guanxi.segmentation.segment;

import dev.guanxi.segmentation.segment.rule.Explanation;
import dev.guanxi.segmentation.text.Texts;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a rule, or a part of it, holds or not. */
@Schema(name = "SegmentExplanation")
record ExplanationView(
        @Schema(
                description = "ALL parts must hold, ANY of them, NOT the part, or a single CONDITION",
                examples = "CONDITION")
        Explanation.Kind kind,

        @Schema(description = "This part of the rule, as it is written", examples = "purchases.daysSinceLast >= 90")
        String condition,

        @Schema(
                description = "Null where it cannot be said, as after a division by zero",
                nullable = true,
                examples = "true")
        Boolean holds,

        @Schema(
                description = "In words, in the language asked for",
                examples = "Holds: days since the last purchase: 95.")
        String text,

        @Schema(description = "Of a single condition: what it compares")
        List<FactValueView> facts,

        @Schema(
                description = "Of a combination: its parts, each an explanation like this",
                type = SchemaType.ARRAY,
                implementation = Object[].class,
                examples = "[]")
        List<ExplanationView> parts) {

    /** A fact with the customer's value. */
    @Schema(name = "SegmentFactValue")
    record FactValueView(
            @Schema(description = "Name of the fact", examples = "purchases.daysSinceLast")
            String fact,

            @Schema(description = "Of a window", nullable = true, examples = "90")
            Long days,

            @Schema(
                    description = "A number, text, true or false, or a list of texts",
                    implementation = Object.class,
                    examples = "95")
            Object value) {}

    static ExplanationView of(Explanation explanation, Texts texts) {
        return new ExplanationView(
                explanation.kind(),
                explanation.condition(),
                explanation.holds(),
                text(explanation, texts),
                explanation.facts().stream()
                        .map(value -> new FactValueView(
                                value.fact().name(), value.days() == 0 ? null : value.days(), value.value()))
                        .toList(),
                explanation.parts().stream().map(part -> of(part, texts)).toList());
    }

    private static String text(Explanation explanation, Texts texts) {
        String result = explanation.holds() == null ? "unknown" : explanation.holds() ? "true" : "false";
        String holds = texts.of("segment.holds." + result);
        if (explanation.kind() != Explanation.Kind.CONDITION) {
            return texts.of("segment.kind." + explanation.kind().name(), holds);
        }
        String facts = explanation.facts().stream()
                .map(value -> texts.of(
                        "segment.value",
                        FactWords.label(value.fact(), texts),
                        FactWords.value(value.fact(), value.value(), texts),
                        days(value, texts)))
                .collect(Collectors.joining(texts.of("segment.separator")));
        return texts.of("segment.condition", holds, facts);
    }

    private static String days(Explanation.Value value, Texts texts) {
        return value.days() == 0 ? "" : texts.of("segment.window", String.valueOf(value.days()));
    }
}
