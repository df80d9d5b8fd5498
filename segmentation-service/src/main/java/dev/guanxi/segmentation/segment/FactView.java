package dev.guanxi.segmentation.segment;

import dev.guanxi.segmentation.segment.rule.Fact;
import dev.guanxi.segmentation.segment.rule.FactCatalogue;
import dev.guanxi.segmentation.segment.rule.FactType;
import dev.guanxi.segmentation.text.Texts;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A fact that rules may ask for. */
@Schema(name = "SegmentFact", examples = """
                {"name":"purchases.count","type":"NUMBER","unit":"purchases","meaning":"number of purchases",
                 "usage":"purchases.count(90) >= 1","freshness":"Two seconds after the event has arrived.",
                 "confidential":false}""")
record FactView(
        @Schema(description = "As rules write it; a window with its days in parentheses", examples = "purchases.count")
        String name,

        @Schema(
                description =
                        "FLAG is true or false, NUMBER whole, DECIMAL with places, TEXT one of them, TEXTS a list",
                examples = "NUMBER")
        FactType type,

        @Schema(
                description = "Days, points, a currency …; absent if it has none",
                nullable = true,
                examples = "purchases")
        String unit,

        @Schema(description = "In the language asked for", examples = "number of purchases")
        String meaning,

        @Schema(description = "An example of its use in a rule", examples = "purchases.count(90) >= 1")
        String usage,

        @Schema(description = "How soon a change shows", examples = "Two seconds after the event has arrived.")
        String freshness,

        @Schema(
                description = "What to ask as well, of a fact that counts as 0 while it is unknown; else absent",
                nullable = true,
                examples = "Unknown counts as 0; ask satisfaction.measured as well.")
        String ifUnknown,

        @Schema(description = "All values of a text; absent if it may be any", nullable = true, examples = "[\"KEY\"]")
        List<String> values,

        @Schema(description = "Whether only managers may use it", examples = "false")
        boolean confidential) {

    static FactView of(Fact fact, String currency, Texts texts) {
        String unit = FactCatalogue.MONEY.equals(fact.unit()) ? currency : fact.unit();
        return new FactView(
                fact.name(),
                fact.type(),
                unit.isEmpty() ? null : unit,
                texts.of("fact." + fact.name()),
                usage(fact),
                texts.of("segment.freshness." + fact.passing().name()),
                FactCaution.of(fact, texts),
                fact.values().isEmpty() ? null : fact.values(),
                fact.confidential());
    }

    private static String usage(Fact fact) {
        String name = fact.isWindow() ? fact.name() + "(90)" : fact.name();
        return switch (fact.type()) {
            case FLAG -> name;
            case NUMBER, DECIMAL -> name + " >= 1";
            case TEXT ->
                name + " == '" + (fact.values().isEmpty() ? "…" : fact.values().get(0)) + "'";
            case TEXTS -> "'…' in " + name;
        };
    }
}
