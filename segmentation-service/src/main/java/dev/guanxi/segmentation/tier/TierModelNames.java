package dev.guanxi.segmentation.tier;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.platform.problem.FieldError;
import dev.guanxi.platform.problem.Refusal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Names of what percents of a tier model are for, as a patch of it writes them. */
final class TierModelNames {

    private TierModelNames() {}

    /**
     * @param at where the patch is, for the refusal
     * @throws Refusal where it gives a percent to a tier, a factor or a part that there is not
     */
    static void requireKnown(String at, JsonNode patch) {
        requireKnown(at + "/quotas", patch.path("quotas"), Tier.values());
        requireKnown(at + "/timeShares", patch.path("timeShares"), Tier.values());
        requireKnown(at + "/factorWeights", patch.path("factorWeights"), Factor.values());
        requireKnown(at + "/partWeights", patch.path("partWeights"), Part.values());
    }

    private static void requireKnown(String at, JsonNode percents, Enum<?>... names) {
        List<String> known = Arrays.stream(names).map(Enum::name).toList();
        percents.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                String detail = known.stream().sorted().collect(Collectors.joining(", ", "Expected one of ", "."));
                throw Refusal.invalid(
                        "REQUEST_INVALID",
                        detail,
                        new FieldError("PROPERTY_UNKNOWN", at + "/" + escaped(name), null, detail));
            }
        });
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
