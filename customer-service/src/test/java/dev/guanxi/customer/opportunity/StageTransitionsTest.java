package dev.guanxi.customer.opportunity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.guanxi.platform.problem.Refusal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StageTransitionsTest {

    @ParameterizedTest(name = "{0} to {1}, because {3} (before {2}): {4}")
    @CsvSource(
            nullValues = "-",
            value = {
                "PROSPECTING, ENGAGING,    -,     -,     -",
                "NEGOTIATION, PROSPECTING, -,     -,     -",
                "ENGAGING,    WON,         -,     -,     REASON_MISSING",
                "ENGAGING,    WON,         -,     fit,   -",
                "WON,         WON,         -,     -,     -",
                "ENGAGING,    LOST,        -,     price, -",
                "ENGAGING,    LOST,        -,     -,     REASON_MISSING",
                "LOST,        LOST,        price, -,     REASON_MISSING",
                "LOST,        LOST,        price, other, -",
                "WON,         LOST,        -,     price, TRANSITION_FORBIDDEN",
                "LOST,        WON,         price, price, TRANSITION_FORBIDDEN",
                "LOST,        ENGAGING,    price, price, REASON_MISSING",
                "LOST,        ENGAGING,    price, -,     REASON_MISSING",
                "LOST,        ENGAGING,    price, again, -",
                "WON,         NEGOTIATION, -,     again, -",
                "WON,         NEGOTIATION, -,     -,     REASON_MISSING",
            })
    void mayGo(Stage from, Stage to, String before, String reason, String code) {
        if (code == null) {
            assertThatCode(() -> StageTransitions.check(from, to, before, reason))
                    .doesNotThrowAnyException();
        } else {
            Refusal refusal =
                    catchThrowableOfType(Refusal.class, () -> StageTransitions.check(from, to, before, reason));
            assertThat(refusal.code()).isEqualTo(code);
        }
    }

    @ParameterizedTest(name = "{0}, stated {1}: {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "PROSPECTING, -,  10",
                "ENGAGING,    -,  25",
                "PROPOSAL,    -,  50",
                "NEGOTIATION, -,  75",
                "NEGOTIATION, 30, 30",
                "NEGOTIATION, 0,  0",
                "WON,         30, 100",
                "LOST,        30, 0",
            })
    void theChanceIsTheStagesUnlessStated(Stage stage, Integer stated, int chance) {
        assertThat(stage.chance(stated)).isEqualTo(chance);
    }
}
