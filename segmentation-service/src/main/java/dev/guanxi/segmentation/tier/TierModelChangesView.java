package dev.guanxi.segmentation.tier;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a version of the tier model changed, as it is shown. */
@Schema(name = "TierModelChanges", description = "What a version says otherwise than the one before", examples = """
                {"version":2,"comparedWith":1,
                 "changes":[{"pointer":"/factorWeights/PROFIT_CONTRIBUTION","from":"35","to":"30"},
                            {"pointer":"/factorWeights/LOYALTY","from":"15","to":"20"}]}""")
record TierModelChangesView(
        @Schema(description = "The version, from 1") int version,

        @Schema(description = "Absent for the first version")
        Integer comparedWith,

        @Schema(description = "Each member that differs") List<ChangeView> changes) {

    @Schema(name = "TierModelChange")
    record ChangeView(
            @Schema(description = "JSON pointer to the member", examples = "/quotas/KEY")
            String pointer,

            @Schema(description = "What it said before, as text")
            String from,

            @Schema(description = "What it says since, as text")
            String to) {}

    static TierModelChangesView of(TierModelService.Changed changed) {
        return new TierModelChangesView(
                changed.version(),
                changed.comparedWith(),
                changed.changes().stream()
                        .map(one -> new ChangeView(one.pointer(), String.valueOf(one.from()), String.valueOf(one.to())))
                        .toList());
    }
}
