package dev.guanxi.customer.purification;

import static dev.guanxi.customer.purification.Sample.appraisal;
import static dev.guanxi.customer.purification.Sample.captured;
import static dev.guanxi.customer.purification.Sample.education;
import static dev.guanxi.customer.purification.Sample.facts;
import static dev.guanxi.customer.purification.Sample.weights;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssessorTest {

    /** Weights where growth alone counts. */
    private static final String GROWTH_ALONE = """
            {"parts":{"PROFILE_FIT":0,"COMPETITION":0,"DISTANCE":0,"GROWTH":7,"STANDING":0,"BOTTLENECK":0,
                      "PRESENT_VALUE":0,"POTENTIAL":0,"LEAD":0,"DEMAND":0,"STRATEGY":0,"RIPENING":0}}""";

    private static Assessment assess(WeightsData weights, String appraisal) {
        return new Assessor(education(), weights).assess(facts(appraisal(appraisal)));
    }

    @Test
    void theValueIsTheMeanOfThePartsByWeight() {
        // 15 × 100 + 8 × 40 + 7 × 100 + 10 × 62.5 + 8 × 75 + 7 × 75 + 15 × 12.13 + 10 × 70
        // + 5 × 62.5 + 5 × 75 + 5 × 80 + 5 × 64 is 6559.45, of 100; the risk of 20 % takes 12 % of it
        Assessment assessment = assess(weights(), "{}");

        assertThat(assessment.value()).isEqualTo("65.59");
        assertThat(assessment.score()).isEqualTo("57.72");
        assertThat(assessment.grade()).isEqualTo(Grade.B);
    }

    @ParameterizedTest(name = "risk {0} %: {2} % off 62.50 is {1}")
    @CsvSource({"0, 62.50, 0", "20, 55.00, 12", "50, 43.75, 30", "100, 25.00, 60"})
    void riskTakesItsShareOfTheValue(int risk, String score, int takes) {
        Assessment assessment = assess(weights(GROWTH_ALONE), "{\"risk\":" + risk + "}");

        assertThat(assessment.value()).isEqualTo("62.50");
        assertThat(assessment.score()).isEqualTo(score);
        assertThat(assessment.risk().takes()).isEqualTo(takes);
    }

    @Test
    void aRiskThatNobodyJudgedCountsAsTheWeightsSay() {
        Assessment assessment = assess(weights(GROWTH_ALONE), "{\"risk\":null}");

        assertThat(assessment.score()).isEqualTo("43.75");
        assertThat(assessment.risk().known()).isFalse();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"100, A", "70, A", "69.99, B", "50, B", "49.99, C", "30, C", "29.99, D", "0, D"})
    void gradesBeginAtTheirBounds(String score, Grade grade) {
        assertThat(new GradeBounds(70, 50, 30).of(new BigDecimal(score))).isEqualTo(grade);
    }

    @Test
    void ofTwoAlikeTheOneThatWasCapturedFirstComesFirstThenTheSmallerId() {
        Instant early = Instant.parse("2026-01-01T00:00:00Z");
        Instant late = early.plusSeconds(1);
        AppraisalData same = appraisal("{}");
        List<ProspectFacts> prospects = List.of(
                captured(1, late, same),
                captured(3, early, same),
                captured(2, early, same),
                captured(4, late, appraisal("{\"growth\":30}")));

        List<Ranking.Ranked> ranked = Ranking.rank(prospects, new Assessor(education(), weights()));

        assertThat(ranked)
                .extracting(one -> one.facts().prospectId().getLeastSignificantBits())
                .containsExactly(4L, 2L, 3L, 1L);
        assertThat(ranked).extracting(Ranking.Ranked::rank).containsExactly(1, 2, 3, 4);
    }
}
