package dev.guanxi.customer.prospect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ProspectStageTest {

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource({
        "OPEN,          QUALIFIED,     QUALIFIED",
        "OPEN,          NOT_QUALIFIED, NOT_QUALIFIED",
        "OPEN,          LATER,         OPEN",
        "QUALIFIED,     QUALIFIED,     QUALIFIED",
        "QUALIFIED,     NOT_QUALIFIED, NOT_QUALIFIED",
        "QUALIFIED,     LATER,         QUALIFIED",
        "NOT_QUALIFIED, QUALIFIED,     QUALIFIED",
        "NOT_QUALIFIED, NOT_QUALIFIED, NOT_QUALIFIED",
        "NOT_QUALIFIED, LATER,         OPEN",
    })
    void aFollowUpMovesIt(ProspectStage before, FollowUpResult result, ProspectStage after) {
        assertThat(before.after(result)).isEqualTo(after);
    }

    @ParameterizedTest
    @EnumSource
    void nothingMovesWhatIsConverted(FollowUpResult result) {
        assertThatThrownBy(() -> ProspectStage.CONVERTED.after(result))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(result.name());
    }
}
