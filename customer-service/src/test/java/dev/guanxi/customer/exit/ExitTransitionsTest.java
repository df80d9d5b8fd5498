package dev.guanxi.customer.exit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.guanxi.platform.problem.Refusal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExitTransitionsTest {

    @ParameterizedTest(name = "{0} to {1}, outcome {2}: {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "OPEN,     OPEN,     -,     -",
                "OPEN,     OPEN,     early, OUTCOME_EARLY",
                "OPEN,     WON_BACK, -,     -",
                "OPEN,     WON_BACK, price, -",
                "OPEN,     LOST,     price, -",
                "OPEN,     LOST,     -,     OUTCOME_MISSING",
                "LOST,     LOST,     price, -",
                "LOST,     LOST,     -,     OUTCOME_MISSING",
                "LOST,     OPEN,     -,     -",
                "LOST,     OPEN,     price, OUTCOME_EARLY",
                "LOST,     WON_BACK, price, TRANSITION_FORBIDDEN",
                "WON_BACK, WON_BACK, -,     -",
                "WON_BACK, OPEN,     -,     TRANSITION_FORBIDDEN",
                "WON_BACK, LOST,     price, TRANSITION_FORBIDDEN",
                "OPEN,     MERGED,   price, TRANSITION_FORBIDDEN",
                "MERGED,   MERGED,   price, -",
                "MERGED,   OPEN,     -,     TRANSITION_FORBIDDEN",
                "MERGED,   LOST,     price, TRANSITION_FORBIDDEN",
                "OPEN,     WITHDRAWN, price, TRANSITION_FORBIDDEN",
                "WITHDRAWN, WITHDRAWN, price, -",
                "WITHDRAWN, OPEN,    -,     TRANSITION_FORBIDDEN",
            })
    void mayGo(ExitState from, ExitState to, String outcome, String code) {
        if (code == null) {
            assertThatCode(() -> ExitTransitions.check(from, to, outcome)).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> ExitTransitions.check(from, to, outcome))
                    .isInstanceOfSatisfying(
                            Refusal.class, refusal -> org.assertj.core.api.Assertions.assertThat(refusal.code())
                                    .isEqualTo(code));
        }
    }
}
