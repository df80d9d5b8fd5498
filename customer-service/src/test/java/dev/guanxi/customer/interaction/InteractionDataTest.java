package dev.guanxi.customer.interaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.guanxi.platform.problem.Refusal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InteractionDataTest {

    private static final Instant NOON = Instant.parse("2024-03-02T12:00:00Z");

    /**
     * An interaction at noon.
     *
     * @param solvedAfter hours after it, null if it is not solved
     * @param surveyed numbers of the parties that a survey asked, null if there is none
     */
    private static InteractionData data(InteractionKind kind, Integer solvedAfter, String surveyed) {
        InteractionData.Solved solved =
                solvedAfter == null ? null : new InteractionData.Solved(NOON.plusSeconds(3600L * solvedAfter), "how");
        Survey survey = surveyed == null ? null : new Survey("Yearly", List.of(), scores(surveyed));
        return new InteractionData(
                null, kind, Direction.INBOUND, NOON, "am-li", List.of(), "Subject", null, solved, survey);
    }

    private static List<Survey.PartyScore> scores(String parties) {
        return Arrays.stream(parties.split("[+]"))
                .map(number -> new Survey.PartyScore(new UUID(7, Integer.parseInt(number)), 3))
                .toList();
    }

    private static String codeOf(Runnable check) {
        Refusal refusal = catchThrowableOfType(Refusal.class, check::run);
        return refusal == null ? null : refusal.code();
    }

    @ParameterizedTest(name = "{0}, solved after {1} h, surveyed {2} → {3}, {4}")
    @CsvSource({
        "CALL,        ,     ,     ,",
        "COMPLAINT,   ,     ,     , OPEN",
        "COMPLAINT,  0,     ,     , SOLVED",
        "COMPLAINT, 48,     ,     , SOLVED",
        "SURVEY,      , 1+2 ,     ,",
        "COMPLAINT, -1,     , SOLVED_BEFORE_COMPLAINT, SOLVED",
        "CALL,       1,     , NOT_A_COMPLAINT,",
        "SURVEY,     1, 1   , NOT_A_COMPLAINT,",
        "SURVEY,      ,     , SURVEY_MISPLACED,",
        "VISIT,       , 1   , SURVEY_MISPLACED,",
        "COMPLAINT,   , 1   , SURVEY_MISPLACED, OPEN",
        "SURVEY,      , 1+1 , PARTY_REPEATED,",
    })
    void whatBelongsTogether(
            InteractionKind kind, Integer solvedAfter, String surveyed, String code, ComplaintState state) {
        InteractionData data = data(kind, solvedAfter, surveyed);

        assertThat(codeOf(data::check)).isEqualTo(code);
        assertThat(data.complaintState()).isEqualTo(state);
    }

    @ParameterizedTest(name = "{0} {1} → {2} {3}: {4}")
    @CsvSource({
        "SURVEY, 1, SURVEY, 1, ",
        "SURVEY, 1, SURVEY, 2, SURVEY_FIXED",
        "SURVEY, 1, CALL,    , SURVEY_FIXED",
        "CALL,    , VISIT,   , ",
        "CALL,    , SURVEY, 1, SURVEY_FIXED",
    })
    void whatASurveyMeasuredStays(
            InteractionKind before, String asked, InteractionKind after, String askedAfter, String code) {
        InteractionData was = data(before, null, asked);

        assertThat(codeOf(() -> was.checkChangeTo(data(after, null, askedAfter))))
                .isEqualTo(code);
    }
}
