package dev.guanxi.customer.purification;

import static dev.guanxi.customer.purification.Sample.appraisal;
import static dev.guanxi.customer.purification.Sample.education;
import static dev.guanxi.customer.purification.Sample.facts;
import static dev.guanxi.customer.purification.Sample.weights;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.customer.branch.Distances.Nearest;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each part is worth, by examples; 10,000 hundredths are all points. */
class PartTest {

    private static int points(Part part, String appraisal) {
        return points(part, facts(appraisal(appraisal)));
    }

    private static int points(Part part, ProspectFacts facts) {
        Assessment assessment = new Assessor(education(), weights()).assess(facts);
        return assessment.parts().get(part.ordinal()).finding().hundredths();
    }

    @ParameterizedTest(name = "{0} of {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "COMPETITION | {'competitorShare':0}                         | 10000",
                "COMPETITION | {'competitorShare':60}                        | 4000",
                "COMPETITION | {'competitorShare':100}                       | 0",
                "GROWTH      | {'growth':-100}                               | 0",
                "GROWTH      | {'growth':-10}                                | 0",
                "GROWTH      | {'growth':0}                                  | 2500",
                "GROWTH      | {'growth':10}                                 | 5000",
                "GROWTH      | {'growth':30}                                 | 10000",
                "GROWTH      | {'growth':900}                                | 10000",
                "STANDING    | {'standing':1}                                | 0",
                "STANDING    | {'standing':3}                                | 5000",
                "STANDING    | {'standing':5}                                | 10000",
                "BOTTLENECK  | {'bottleneck':1}                              | 10000",
                "BOTTLENECK  | {'bottleneck':5}                              | 0",
                "POTENTIAL   | {'potentialStrength':80,'presentStrength':40} | 7000",
                "POTENTIAL   | {'potentialStrength':50,'presentStrength':50} | 5000",
                "POTENTIAL   | {'potentialStrength':0,'presentStrength':100} | 0",
                "LEAD        | {'technologyLead':5,'channelPolicy':5}        | 10000",
                "LEAD        | {'technologyLead':5,'channelPolicy':1}        | 5000",
                "DEMAND      | {'growth':5,'demandFromGrowth':4}             | 7500",
                "DEMAND      | {'growth':0,'demandFromGrowth':4}             | 0",
                "DEMAND      | {'growth':null,'demandFromGrowth':4}          | 7500",
                "STRATEGY    | {'rivals':0,'strategyFit':5}                  | 10000",
                "STRATEGY    | {'rivals':2,'strategyFit':5}                  | 8000",
                "STRATEGY    | {'rivals':40,'strategyFit':5}                 | 5000",
                "RIPENING    | {'yearsToStrength':0,'risk':0}                | 10000",
                "RIPENING    | {'yearsToStrength':2,'risk':50}               | 4000",
                "RIPENING    | {'yearsToStrength':12,'risk':0}               | 0",
                "PROFILE_FIT | {'industry':'Education'}                      | 10000",
                "PROFILE_FIT | {'industry':'mining'}                         | 0",
                "PROFILE_FIT | {'industry':null}                             | 0",
            })
    void isWorth(Part part, String appraisal, int hundredths) {
        assertThat(points(part, appraisal.replace('\'', '"'))).isEqualTo(hundredths);
    }

    @ParameterizedTest(name = "{0} of {1} is unknown")
    @CsvSource(
            delimiter = '|',
            value = {
                "COMPETITION   | {'competitorShare':null}",
                "GROWTH        | {'growth':null}",
                "STANDING      | {'standing':null}",
                "BOTTLENECK    | {'bottleneck':null}",
                "PRESENT_VALUE | {'margin':null}",
                "PRESENT_VALUE | {'margin':{'amount':9,'currency':'USD','years':5,'chance':90}}",
                "POTENTIAL     | {'presentStrength':null}",
                "LEAD          | {'channelPolicy':null}",
                "DEMAND        | {'growth':null,'demandFromGrowth':null}",
                "STRATEGY      | {'rivals':null}",
                "RIPENING      | {'yearsToStrength':null}",
            })
    void whatIsUnknownCountsAsTheWeightsSay(Part part, String appraisal) {
        assertThat(points(part, appraisal.replace('\'', '"'))).isEqualTo(2500);
    }

    @ParameterizedTest(name = "{0} km: {1}")
    @CsvSource({"0, 10000", "20, 10000", "260, 5000", "500, 0", "9000, 0"})
    void theNearerABranchTheBetter(double km, int hundredths) {
        ProspectFacts facts = facts(appraisal("{}"), null, new Nearest("Hangzhou", km));

        assertThat(points(Part.DISTANCE, facts)).isEqualTo(hundredths);
    }

    @Test
    void withoutAPlaceOrABranchTheDistanceIsUnknown() {
        assertThat(points(Part.DISTANCE, facts(appraisal("{}"), null, null))).isEqualTo(2500);
    }

    @Test
    void aCompetitorWhoServesItCountsUnlessItsShareIsKnown() {
        AppraisalData noShare = appraisal("{\"competitorShare\":null}");

        assertThat(points(Part.COMPETITION, facts(noShare, true, null))).isEqualTo(3000);
        assertThat(points(Part.COMPETITION, facts(noShare, false, null))).isEqualTo(10_000);
        assertThat(points(Part.COMPETITION, facts(appraisal("{}"), true, null))).isEqualTo(4000);
    }

    @ParameterizedTest(name = "{0} a year for {1} years at {2} %, chance {3} %: {4}")
    @CsvSource({
        "1000,  1, 0,  100, 1000.00",
        "1000,  3, 0,  100, 3000.00",
        "1000,  1, 10, 100, 909.09",
        "1000,  2, 10, 100, 1735.54",
        "80000, 5, 10, 40,  121305.18",
        "1000,  5, 10, 0,   0.00",
        "0,     5, 10, 50,  0.00",
    })
    void aMarginIsDiscountedAndTakenTimesItsChance(String amount, int years, String rate, int chance, String worth) {
        YearlyMargin margin = new YearlyMargin(new BigDecimal(amount), "CNY", years, chance);

        assertThat(PresentValue.of(margin, new BigDecimal(rate))).isEqualTo(worth);
    }

    @Test
    void presentValueIsAShareOfTheFullOne() {
        String half = "{\"margin\":{\"amount\":550000,\"currency\":\"CNY\",\"years\":1,\"chance\":100}}";

        assertThat(points(Part.PRESENT_VALUE, half)).isEqualTo(5000);
        assertThat(points(Part.PRESENT_VALUE, half.replace("550000", "9000000")))
                .isEqualTo(10_000);
    }
}
