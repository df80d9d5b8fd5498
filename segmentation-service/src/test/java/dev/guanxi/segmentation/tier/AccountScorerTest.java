package dev.guanxi.segmentation.tier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.guanxi.segmentation.rating.Ratings;
import dev.guanxi.segmentation.rating.Subject;
import dev.guanxi.segmentation.tier.PartScore.Measured;
import dev.guanxi.segmentation.tier.PartScore.Missing;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountScorerTest {

    private static final Instant AS_OF = Instant.parse("2011-12-11T00:00:00Z");
    /** Five accounts with 0, 100, 200, 300 and 400 of revenue and 0 to 4 purchases. */
    private static final Population FIVE = new Population(
            5, BigDecimal.valueOf(1000), Scale.of(new double[] {0, 100, 200, 300, 400}), Scale.of(new double[] {
                0, 1, 2, 3, 4
            }));

    @ParameterizedTest(name = "{0}: bought {1}, returned {2} → {3} points")
    @CsvSource({
        "lowest,            0,   0,   0",
        "second,            100, 0,   25",
        "returns count off, 300, 100, 50",
        "highest,           400, 0,   100",
        "more came back,    100, 150, 0"
    })
    void pastTradeIsThePercentOfOtherAccountsWithLess(String name, int gross, int returned, double points) {
        Trade trade = trade(1, 1, gross, returned, 10, 10, 0, 0);
        assertThat(value(trade, Part.PAST_TRADE)).isEqualTo(points, within(1e-9));
    }

    @ParameterizedTest(name = "{0} of 1000 → {1} points")
    @CsvSource({"0, 0", "200, 15.0", "1000, 38.8"})
    void contributionGrowsWithTheLogarithmOfTheMultipleOfTheAverage(int gross, double points) {
        assertThat(value(trade(1, 1, gross, 0, 10, 10, 0, 0), Part.CONTRIBUTION_SHARE))
                .isEqualTo(points, within(0.05));
    }

    @ParameterizedTest(name = "customer for {0} days → {1} points")
    @CsvSource({"0, 0", "73, 10", "365, 50", "730, 100", "3000, 100"})
    void tenureIsFullAfterTwoYears(int days, double points) {
        assertThat(value(trade(1, 1, 100, 0, days, 0, 0, 0), Part.TENURE)).isEqualTo(points, within(1e-9));
    }

    @ParameterizedTest(name = "bought every 10 days, last time {0} days ago → {1} points")
    @CsvSource({"0, 100", "10, 100", "25, 50", "40, 0", "400, 0"})
    void regularityIsJudgedByTheAccountsOwnRhythm(int daysAgo, double points) {
        Trade everyTenDays = trade(5, 5, 100, 0, daysAgo + 40, daysAgo, 0, 0);
        assertThat(value(everyTenDays, Part.REGULARITY)).isEqualTo(points, within(1e-9));
    }

    @ParameterizedTest(name = "bought 200, returned {0} → {1} points")
    @CsvSource({"0, 100", "50, 75", "200, 0", "500, 0"})
    void returnRateCountsWhatWasKept(int returned, double points) {
        assertThat(value(trade(1, 1, 200, returned, 10, 10, 0, 0), Part.RETURN_RATE))
                .isEqualTo(points, within(1e-9));
    }

    @ParameterizedTest(name = "half year before {0}, last half year {1} → {2} points")
    @CsvSource({"100, 100, 50", "100, 300, 75", "100, 0, 0", "0, 100, 100", "100, -40, 0"})
    void trendIsTheLastHalfYearsShareOfTheYear(int earlier, int recent, double points) {
        assertThat(value(trade(3, 3, 500, 0, 400, 10, recent, earlier), Part.REVENUE_TREND))
                .isEqualTo(points, within(1e-9));
    }

    @ParameterizedTest(name = "last purchase {0} days ago → {1} points")
    @CsvSource({"0, 100", "90, 50", "180, 25", "270, 12.5"})
    void activityHalvesEveryNinetyDays(int days, double points) {
        assertThat(value(trade(1, 1, 100, 0, days, days, 0, 0), Part.RECENT_ACTIVITY))
                .isEqualTo(points, within(1e-9));
    }

    @ParameterizedTest(name = "{0} has no data: {1}")
    @CsvSource({
        "STRATEGIC_FIT, NOT_RATED",
        "BRAND_VALUE, NOT_RATED",
        "COMPETITOR_ATTITUDE, NOT_RATED",
        "INDUSTRY_TREND, NOT_RATED",
        "NET_PROFIT, NOT_RATED",
        "CREDIT_STANDING, NOT_RATED",
        "SITE_RESPONSE, NOT_RATED",
        "REGION_RESPONSE, NOT_RATED",
        "ADVERTISING_RESPONSE, NOT_RATED",
        "WEBSITE_RESPONSE, NOT_RATED",
        "SATISFACTION, NO_SATISFACTION",
        "EXITS, NEVER_BOUGHT",
        "PRODUCT_LINES, NO_PRODUCT_LINES",
        "TENURE, NEVER_BOUGHT",
        "REGULARITY, NEVER_BOUGHT",
        "RETURN_RATE, NEVER_BOUGHT",
        "REVENUE_TREND, NEVER_BOUGHT",
        "RECENT_ACTIVITY, NEVER_BOUGHT"
    })
    void saysWhyAPartOfAProspectCouldNotBeMeasured(Part part, NoData reason) {
        assertThat(part(Trade.NONE, part))
                .isEqualTo(new Missing(part, part(Trade.NONE, part).weight(), reason));
    }

    @Test
    void saysWhyAPartOfANewCustomerCouldNotBeMeasured() {
        Trade fresh = trade(2, 2, 100, 0, 20, 10, 100, 0);
        assertThat(part(fresh, Part.REGULARITY)).extracting("reason").isEqualTo(NoData.TOO_FEW_PURCHASES);
        assertThat(part(fresh, Part.REVENUE_TREND)).extracting("reason").isEqualTo(NoData.TOO_NEW);
        Trade gone = trade(3, 3, 100, 0, 900, 800, 0, 0);
        assertThat(part(gone, Part.REVENUE_TREND)).extracting("reason").isEqualTo(NoData.NO_RECENT_REVENUE);
    }

    @Test
    void aProspectScoresNothingYet() {
        assertThat(scorer(FIVE).score(Evidence.of(Trade.NONE)).points()).isZero();
    }

    @Test
    void theOnlyAccountHasNobodyToCompareWith() {
        Population one = new Population(1, BigDecimal.TEN, Scale.of(new double[] {10}), Scale.of(new double[] {1}));
        AccountScore score = scorer(one).score(evidence(1, 1, 10, 0, 10, 10, 0, 0));
        assertThat(score.factor(Factor.PROFIT_CONTRIBUTION).parts())
                .filteredOn(Missing.class::isInstance)
                .extracting(PartScore::part)
                .contains(Part.PAST_TRADE, Part.PURCHASE_FREQUENCY);
    }

    @Test
    void weightsWithoutDataAreSharedInProportion() {
        AccountScore score = scorer(FIVE).score(evidence(5, 5, 400, 0, 400, 10, 200, 200));
        // 35, 15 and 20 of 100 have data: together 70.
        assertThat(score.factor(Factor.PROFIT_CONTRIBUTION).effectiveWeight()).isEqualTo(50, within(1e-9));
        assertThat(score.factor(Factor.LOYALTY).effectiveWeight()).isEqualTo(15 / 0.7, within(1e-9));
        assertThat(score.factor(Factor.STRATEGIC_BRAND).effectiveWeight()).isZero();
        assertThat(score.factor(Factor.STRATEGIC_BRAND).value()).isEmpty();
        double sum = score.factors().stream()
                .mapToDouble(FactorScore::effectiveWeight)
                .sum();
        assertThat(sum).isEqualTo(100, within(1e-9));
    }

    @Test
    void theScoreIsTheFactorsMeanByEffectiveWeight() {
        AccountScore score = scorer(FIVE).score(evidence(5, 5, 400, 0, 400, 10, 200, 200));
        double expected = score.factors().stream()
                .mapToDouble(f -> f.effectiveWeight() / 100 * f.value().orElse(0))
                .sum();
        assertThat(score.points()).isEqualTo(expected, within(0.005));
    }

    @ParameterizedTest(name = "satisfied {0} → {1} points")
    @CsvSource({"1, 0", "3, 50", "4.5, 87.5", "5, 100"})
    void satisfactionIsSpreadEvenlyFromOneToFive(double mean, double points) {
        Bond bond = new Bond(OptionalDouble.of(mean), 0, 0, 0);
        assertThat(value(bond, Part.SATISFACTION)).isEqualTo(points, within(1e-9));
    }

    @ParameterizedTest(name = "left for a competitor {0} times, otherwise {1} times → {2} points")
    @CsvSource({"0, 0, 100", "1, 0, 50", "0, 1, 75", "2, 1, 18.75"})
    void everyExitCostsLoyaltyAndOneToACompetitorMost(int competitor, int other, double points) {
        Bond bond = new Bond(OptionalDouble.empty(), competitor, other, 0);
        assertThat(value(bond, Part.EXITS)).isEqualTo(points, within(1e-9));
    }

    @ParameterizedTest(name = "{0} product lines → {1} points")
    @CsvSource({"1, 20", "5, 100", "9, 100"})
    void breadthIsFullWithFiveProductLines(int lines, double points) {
        Bond bond = new Bond(OptionalDouble.empty(), 0, 0, lines);
        assertThat(value(bond, Part.PRODUCT_LINES)).isEqualTo(points, within(1e-9));
    }

    @Test
    void aRatingCountsUntilItGoesStale() {
        Ratings fresh = Ratings.NONE.with(Subject.CREDIT_STANDING, 70);
        Ratings stale = new Ratings(Map.of(Subject.CREDIT_STANDING, new Ratings.Rated(70, true)));
        assertThat(((Measured) part(new Evidence(Trade.NONE, Bond.NONE, fresh), Part.CREDIT_STANDING)).value())
                .isEqualTo(70);
        assertThat(part(new Evidence(Trade.NONE, Bond.NONE, stale), Part.CREDIT_STANDING))
                .extracting("reason")
                .isEqualTo(NoData.RATING_STALE);
    }

    @Property
    void factorsAndTheirPartsAddUpToTheScore(
            @ForAll @IntRange(max = 100) int fit,
            @ForAll @IntRange(max = 100) int site,
            @ForAll @IntRange(max = 400) int revenue) {
        Ratings ratings = Ratings.NONE.with(Subject.STRATEGIC_FIT, fit).with(Subject.SITE_RESPONSE, site);
        AccountScore score =
                scorer(FIVE).score(new Evidence(trade(4, 4, revenue, 0, 300, 10, revenue, 0), Bond.NONE, ratings));
        double sum = 0;
        for (FactorScore factor : score.factors()) {
            for (PartScore part : factor.parts()) {
                double points = part instanceof Measured measured ? measured.value() : 0;
                sum += factor.effectiveWeight() / 100 * factor.effectiveWeight(part) / 100 * points;
            }
        }
        assertThat(score.points()).isEqualTo(sum, within(0.0051));
    }

    @Property
    void everyFactorStaysBetweenNothingAndAHundred(
            @ForAll @Size(min = 1, max = 30) List<@IntRange(max = 1_000_000) Integer> revenues,
            @ForAll @IntRange(max = 2_000_000) int returned,
            @ForAll @IntRange(max = 3000) int first,
            @ForAll @IntRange(max = 3000) int span) {
        Trade trade =
                trade(4, span < 2 ? 1 : 3, revenues.get(0), returned, first + span, first, -returned, revenues.get(0));
        AccountScore score = scorer(population(revenues)).score(Evidence.of(trade));
        assertThat(score.points()).isBetween(0.0, 100.0);
        score.factors().forEach(f -> assertThat(f.value().orElse(0)).isBetween(0.0, 100.0));
    }

    @Property
    void moreRevenueNeverLowersTheProfitFactor(
            @ForAll @Size(min = 1, max = 30) List<@IntRange(min = -1000, max = 1_000_000) Integer> others,
            @ForAll @IntRange(max = 1_000_000) int less,
            @ForAll @IntRange(max = 1_000_000) int more) {
        assertThat(profit(others, less + more)).isGreaterThanOrEqualTo(profit(others, less));
    }

    /** The account itself is part of the population that it is compared with. */
    private static double profit(List<Integer> others, int own) {
        List<Integer> all = new ArrayList<>(others);
        all.add(own);
        return scorer(population(all))
                .score(evidence(1, 1, own, 0, 10, 10, 0, 0))
                .factor(Factor.PROFIT_CONTRIBUTION)
                .value()
                .orElseThrow();
    }

    private static Population population(List<Integer> revenues) {
        long positive = revenues.stream().mapToLong(r -> Math.max(0, r)).sum();
        return new Population(
                revenues.size(),
                BigDecimal.valueOf(positive),
                Scale.of(revenues.stream().mapToDouble(r -> r).toArray()),
                Scale.of(IntStream.range(0, revenues.size()).asDoubleStream().toArray()));
    }

    private static AccountScorer scorer(Population population) {
        TierModel model = new TierModel(
                TierModels.FACTOR_WEIGHTS,
                TierModels.evenPartWeights(),
                TierModels.QUOTAS,
                TierModels.TIME_SHARES,
                1,
                Currency.getInstance("GBP"),
                TierModels.MEASURES);
        return new AccountScorer(model, population, AS_OF);
    }

    private static PartScore part(Trade trade, Part part) {
        return part(Evidence.of(trade), part);
    }

    private static PartScore part(Evidence evidence, Part part) {
        return scorer(FIVE).score(evidence).factor(part.factor()).parts().stream()
                .filter(score -> score.part() == part)
                .findFirst()
                .orElseThrow();
    }

    private static double value(Bond bond, Part part) {
        Trade trade = trade(1, 1, 100, 0, 10, 10, 0, 0);
        return ((Measured) part(new Evidence(trade, bond, Ratings.NONE), part)).value();
    }

    private static double value(Trade trade, Part part) {
        return ((Measured) part(trade, part)).value();
    }

    private static Evidence evidence(
            int purchases,
            int days,
            int gross,
            int returned,
            int firstDaysAgo,
            int lastDaysAgo,
            int recent,
            int earlier) {
        return Evidence.of(trade(purchases, days, gross, returned, firstDaysAgo, lastDaysAgo, recent, earlier));
    }

    private static Trade trade(
            int purchases,
            int days,
            int gross,
            int returned,
            int firstDaysAgo,
            int lastDaysAgo,
            int recent,
            int earlier) {
        return new Trade(
                purchases,
                days,
                BigDecimal.valueOf(gross),
                BigDecimal.valueOf(returned),
                AS_OF.minus(Duration.ofDays(firstDaysAgo)),
                AS_OF.minus(Duration.ofDays(lastDaysAgo)),
                BigDecimal.valueOf(recent),
                BigDecimal.valueOf(earlier));
    }
}
