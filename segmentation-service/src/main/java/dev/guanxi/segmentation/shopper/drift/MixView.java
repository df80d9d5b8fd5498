package dev.guanxi.segmentation.shopper.drift;

import dev.guanxi.segmentation.shopper.ShopperType;
import dev.guanxi.segmentation.text.Figures;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The mix of a store's shoppers by weeks, against its long-run mix. */
@Schema(name = "ShopperMix", examples = """
                {"store":"hangzhou-1","level":0.001,"longRun":{"sessions":2040,"shares":{"BROWSER":0.362}},
                 "weeks":[{"week":"2026-03-02","mix":{"sessions":81,"shares":{"BROWSER":0.12}},
                   "statistic":24.1,"degreesOfFreedom":4,"critical":18.467,"drift":true}]}""")
record MixView(
        @Schema(description = "The store whose shoppers these were")
        String store,

        @Schema(description = "Chance of a false alarm in a week whose mix has not changed")
        BigDecimal level,

        @Schema(description = "Of the 52 weeks before the first one shown")
        Mix longRun,

        @Schema(description = "Week by week, the earliest first")
        List<Week> weeks) {

    /** Shares of the types. */
    @Schema(name = "ShopperShares")
    record Mix(
            @Schema(description = "Confirmed sessions") long sessions,

            @Schema(description = "Share of each type, 0 to 1")
            Map<ShopperType, BigDecimal> shares) {

        static Mix of(long[] counts) {
            long sessions = Arrays.stream(counts).sum();
            Map<ShopperType, BigDecimal> shares = new EnumMap<>(ShopperType.class);
            for (ShopperType type : ShopperType.values()) {
                double share = sessions == 0 ? 0 : (double) counts[type.ordinal()] / sessions;
                shares.put(type, Figures.raw(share));
            }
            return new Mix(sessions, shares);
        }
    }

    /** One week; without a statistic there were too few sessions to test. */
    @Schema(name = "ShopperMixWeek")
    record Week(
            @Schema(description = "Its Monday, in UTC") LocalDate week,

            @Schema(description = "Types of that week's confirmed sessions")
            Mix mix,

            @Schema(description = "Chi-square against the long-run mix")
            BigDecimal statistic,

            @Schema(
                    description =
                            "Types that are compared, less one; those of which fewer than five are expected count as one")
            Integer degreesOfFreedom,

            @Schema(description = "A greater statistic is drift")
            BigDecimal critical,

            @Schema(description = "Whether the mix has changed: whether the statistic is above the critical value")
            boolean drift) {

        static Week of(LocalDate week, long[] counts, long[] longRun) {
            MixTest test = MixTest.of(counts, longRun);
            return test == null
                    ? new Week(week, Mix.of(counts), null, null, null, false)
                    : new Week(
                            week,
                            Mix.of(counts),
                            Figures.raw(test.statistic()),
                            test.degreesOfFreedom(),
                            BigDecimal.valueOf(test.critical()),
                            test.isDrift());
        }
    }

    static MixView of(String store, StoreMix mix) {
        return new MixView(
                store,
                BigDecimal.valueOf(MixTest.LEVEL),
                Mix.of(mix.longRun()),
                mix.inOrder().entrySet().stream()
                        .map(one -> Week.of(one.getKey(), one.getValue(), mix.longRun()))
                        .toList());
    }
}
