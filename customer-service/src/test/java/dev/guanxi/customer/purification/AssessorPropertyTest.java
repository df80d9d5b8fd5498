package dev.guanxi.customer.purification;

import static dev.guanxi.customer.purification.Sample.captured;
import static dev.guanxi.customer.purification.Sample.education;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.customer.purification.Ranking.Ranked;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds for every prospect and all weights. */
class AssessorPropertyTest {

    private static Arbitrary<Integer> number(int least, int most) {
        return Arbitraries.integers().between(least, most).injectNull(0.2);
    }

    @Provide
    Arbitrary<AppraisalData> appraisals() {
        Arbitrary<List<Integer>> ratings = number(1, 5).list().ofSize(6);
        Arbitrary<List<Integer>> percents = number(0, 100).list().ofSize(4);
        Arbitrary<YearlyMargin> margins = Combinators.combine(
                        Arbitraries.integers().between(0, 3_000_000),
                        Arbitraries.of("CNY", "USD"),
                        Arbitraries.integers().between(1, 20),
                        Arbitraries.integers().between(0, 100))
                .as((amount, currency, years, chance) ->
                        new YearlyMargin(BigDecimal.valueOf(amount), currency, years, chance));
        return Combinators.combine(
                        Arbitraries.of("education", "mining").injectNull(0.2),
                        ratings,
                        percents,
                        margins.injectNull(0.2),
                        number(-100, 200),
                        number(0, 20),
                        number(0, 15))
                .as((industry, rated, percent, margin, growth, rivals, years) -> new AppraisalData(
                        null,
                        industry,
                        null,
                        percent.get(0),
                        rivals,
                        growth,
                        rated.get(0),
                        rated.get(1),
                        percent.get(1),
                        percent.get(2),
                        margin,
                        rated.get(2),
                        rated.get(3),
                        rated.get(4),
                        rated.get(5),
                        years,
                        percent.get(3),
                        null));
    }

    @Provide
    Arbitrary<WeightsData> weights() {
        Arbitrary<List<Integer>> parts = Arbitraries.integers()
                .between(0, 100)
                .list()
                .ofSize(Part.values().length)
                .filter(all -> all.stream().anyMatch(weight -> weight > 0));
        return Combinators.combine(
                        parts,
                        Arbitraries.integers().between(0, 30),
                        Arbitraries.integers().between(0, 100),
                        Arbitraries.integers().between(0, 100),
                        Arbitraries.integers().between(0, 100))
                .as((all, rate, riskWeight, unknownRisk, unknownPoints) -> new WeightsData(
                        parts(all, 1),
                        BigDecimal.valueOf(rate),
                        "CNY",
                        BigDecimal.valueOf(1_000_000),
                        20,
                        500,
                        riskWeight,
                        unknownRisk,
                        unknownPoints,
                        new GradeBounds(70, 50, 30)));
    }

    private static Map<Part, Integer> parts(List<Integer> weights, int times) {
        Map<Part, Integer> parts = new EnumMap<>(Part.class);
        Arrays.stream(Part.values()).forEach(part -> parts.put(part, weights.get(part.ordinal()) * times));
        return parts;
    }

    private static WeightsData scaled(WeightsData weights, int times) {
        List<Integer> all = Arrays.stream(Part.values()).map(weights::weight).toList();
        return new WeightsData(
                parts(all, times),
                weights.discountRate(),
                weights.currency(),
                weights.fullPresentValue(),
                weights.nearKm(),
                weights.farKm(),
                weights.riskWeight(),
                weights.unknownRisk(),
                weights.unknownPoints(),
                weights.grades());
    }

    private static Assessment assess(AppraisalData appraisal, WeightsData weights) {
        return new Assessor(education(), weights).assess(Sample.facts(appraisal));
    }

    @Property
    void scoresAreFrom0To100AndNeverAboveTheValue(
            @ForAll("appraisals") AppraisalData appraisal, @ForAll("weights") WeightsData weights) {
        Assessment assessment = assess(appraisal, weights);

        assertThat(assessment.score()).isBetween(BigDecimal.ZERO, BigDecimal.valueOf(100));
        assertThat(assessment.score()).isLessThanOrEqualTo(assessment.value());
        assertThat(assessment.value()).isLessThanOrEqualTo(BigDecimal.valueOf(100));
    }

    @Property
    void weightsThatAreScaledAlikeChangeNothing(
            @ForAll("appraisals") AppraisalData appraisal,
            @ForAll("weights") WeightsData weights,
            @ForAll @IntRange(min = 2, max = 10) int times) {
        assertThat(assess(appraisal, scaled(weights, times)).score())
                .isEqualTo(assess(appraisal, weights).score());
    }

    private static void neverLower(
            BiFunction<AppraisalData, Integer, AppraisalData> with,
            AppraisalData appraisal,
            WeightsData weights,
            int less,
            int more) {
        BigDecimal score =
                assess(with.apply(appraisal, Math.min(less, more)), weights).score();

        assertThat(assess(with.apply(appraisal, Math.max(less, more)), weights).score())
                .isGreaterThanOrEqualTo(score);
    }

    @Property
    void moreGrowthNeverLowers(
            @ForAll("appraisals") AppraisalData appraisal,
            @ForAll("weights") WeightsData weights,
            @ForAll @IntRange(min = -100, max = 200) int one,
            @ForAll @IntRange(min = -100, max = 200) int other) {
        neverLower(AssessorPropertyTest::withGrowth, appraisal, weights, one, other);
    }

    @Property
    void moreRiskNeverRaises(
            @ForAll("appraisals") AppraisalData appraisal,
            @ForAll("weights") WeightsData weights,
            @ForAll @IntRange(min = 0, max = 100) int one,
            @ForAll @IntRange(min = 0, max = 100) int other) {
        neverLower((from, safety) -> withRisk(from, 100 - safety), appraisal, weights, one, other);
    }

    @Property
    void moreMarginNeverLowers(
            @ForAll("appraisals") AppraisalData appraisal,
            @ForAll("weights") WeightsData weights,
            @ForAll @IntRange(min = 0, max = 3_000_000) int one,
            @ForAll @IntRange(min = 0, max = 3_000_000) int other) {
        neverLower(AssessorPropertyTest::withMargin, appraisal, weights, one, other);
    }

    @Property(tries = 200)
    void rankAgreesWithScoreAndNobodyIsLost(
            @ForAll("weights") WeightsData weights, @ForAll("lists") List<AppraisalData> appraisals) {
        List<ProspectFacts> prospects = new ArrayList<>();
        appraisals.forEach(one -> prospects.add(captured(prospects.size(), Instant.EPOCH, one)));

        List<Ranked> ranked = Ranking.rank(prospects, new Assessor(education(), weights));

        assertThat(ranked).extracting(Ranked::facts).containsExactlyInAnyOrderElementsOf(prospects);
        for (int i = 1; i < ranked.size(); i++) {
            assertThat(ranked.get(i).rank()).isEqualTo(ranked.get(i - 1).rank() + 1);
            assertThat(ranked.get(i).assessment().score())
                    .isLessThanOrEqualTo(ranked.get(i - 1).assessment().score());
            assertThat(ranked.get(i).assessment().grade())
                    .isGreaterThanOrEqualTo(ranked.get(i - 1).assessment().grade());
        }
    }

    @Provide
    Arbitrary<List<AppraisalData>> lists() {
        return appraisals().list().ofMaxSize(12);
    }

    private static AppraisalData withGrowth(AppraisalData from, Integer growth) {
        return changed(from, growth, from.margin(), from.risk());
    }

    private static AppraisalData withRisk(AppraisalData from, Integer risk) {
        return changed(from, from.growth(), from.margin(), risk);
    }

    private static AppraisalData withMargin(AppraisalData from, Integer amount) {
        return changed(from, from.growth(), new YearlyMargin(BigDecimal.valueOf(amount), "CNY", 5, 40), from.risk());
    }

    private static AppraisalData changed(AppraisalData from, Integer growth, YearlyMargin margin, Integer risk) {
        return new AppraisalData(
                null,
                from.industry(),
                from.employees(),
                from.competitorShare(),
                from.rivals(),
                growth,
                from.standing(),
                from.bottleneck(),
                from.presentStrength(),
                from.potentialStrength(),
                margin,
                from.technologyLead(),
                from.channelPolicy(),
                from.demandFromGrowth(),
                from.strategyFit(),
                from.yearsToStrength(),
                risk,
                null);
    }
}
