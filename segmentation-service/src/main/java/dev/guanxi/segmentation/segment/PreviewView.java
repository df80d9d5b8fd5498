package dev.guanxi.segmentation.segment;

import dev.guanxi.segmentation.activity.FactGroup;
import dev.guanxi.segmentation.segment.PreviewService.Previewed;
import dev.guanxi.segmentation.text.Texts;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a rule would come to. */
@Schema(name = "SegmentPreview", examples = """
                {"customers":4372,"asked":4372,"exact":true,"members":37,"lowest":37,"highest":37,
                 "undecided":0,"cost":14,"dependsOn":["TIER","PURCHASES"],"warnings":[],
                 "sample":[{"customerId":"0199f3a2-5b1c-7d10-9a4e-2f6c1b7e9d01","name":"Acme PC"}]}""")
record PreviewView(
        @Schema(description = "All customers there are", examples = "4372")
        long customers,

        @Schema(description = "Customers that were asked: all up to 20,000, of more about 20,000", examples = "4372")
        long asked,

        @Schema(description = "Whether all were asked", examples = "true")
        boolean exact,

        @Schema(description = "Members among all customers, the most likely number", examples = "37")
        long members,

        @Schema(description = "Not fewer, with 95 % certainty", examples = "37")
        long lowest,

        @Schema(description = "Not more, with 95 % certainty", examples = "37")
        long highest,

        @Schema(
                description = "Customers among those asked of whom it cannot be said, as after a division by zero: they"
                        + " are no members",
                examples = "0")
        long undecided,

        @Schema(description = "Steps for one customer at worst, of 5,000", examples = "14")
        long cost,

        @Schema(
                description = "Groups of facts whose changes may move customers",
                examples = "[\"TIER\", \"PURCHASES\"]")
        Set<FactGroup> dependsOn,

        @Schema(description = "Facts that the rule wants to be small without asking whether they are known")
        List<Warning> warnings,

        @Schema(description = "Some of the members, 20 at most")
        List<Sample> sample) {

    /** Something that the rule says and may not mean. */
    @Schema(name = "SegmentPreviewWarning", examples = """
                    {"fact":"satisfaction.average",
                     "text":"Unknown counts as 0; ask satisfaction.measured as well."}""")
    record Warning(
            @Schema(description = "The fact that can be unknown", examples = "satisfaction.average")
            String fact,

            @Schema(
                    description = "In the language asked for",
                    examples = "Unknown counts as 0; ask satisfaction.measured as well.")
            String text) {}

    /** One of the members. */
    @Schema(name = "SegmentPreviewMember")
    record Sample(
            @Schema(description = "The customer", examples = "0199f3a2-5b1c-7d10-9a4e-2f6c1b7e9d01")
            UUID customerId,

            @Schema(description = "Name of the customer", examples = "Acme PC")
            String name) {}

    static PreviewView of(Previewed found, Texts texts) {
        Estimate estimate = found.estimate();
        return new PreviewView(
                estimate.customers(),
                estimate.asked(),
                estimate.isExact(),
                estimate.members(),
                estimate.lowest(),
                estimate.highest(),
                found.undecided(),
                found.read().rule().cost(),
                new TreeSet<>(found.read().rule().groups()),
                found.read().rule().unknownAsZero().stream()
                        .map(fact -> new Warning(fact.name(), FactCaution.of(fact, texts)))
                        .toList(),
                found.members().stream()
                        .map(id -> new Sample(id, found.names().get(id)))
                        .toList());
    }
}
