package dev.guanxi.visitplanner.report;

import static dev.guanxi.visitplanner.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PromiseRuleTest {

    private static final LocalDate VISITED = LocalDate.parse("2026-05-04");

    @ParameterizedTest(name = "{0} promises: warned {1}")
    @CsvSource({"0, false", "1, false", "3, false", "4, true", "20, true"})
    void manyPromisesAreMadeLightly(int promises, boolean warned) {
        assertThat(PromiseRule.madeLightly(promises)).isEqualTo(warned);
    }

    @Test
    void aPromiseFallsDueOnTheDayOfTheVisitOrLater() {
        assertThatNoException().isThrownBy(() -> PromiseRule.checkDue(0, VISITED, VISITED));
        var refusal =
                assertRefused("PROMISE_DUE_BEFORE_VISIT", () -> PromiseRule.checkDue(2, VISITED.minusDays(1), VISITED));
        assertThat(refusal.errors().get(0).pointer()).isEqualTo("/promises/2/dueOn");
    }
}
