package dev.guanxi.visitplanner.report;

import static dev.guanxi.visitplanner.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PromiseRuleTest {

    private static final LocalDate VISITED = LocalDate.parse("2026-05-04");

    @ParameterizedTest(name = "{0} promises: warned {1}")
    @CsvSource({"0, false", "1, false", "3, false", "4, true", "20, true"})
    void manyPromisesAreMadeLightly(int promises, boolean warned) {
        assertThat(PromiseRule.madeLightly(promises)).isEqualTo(warned);
    }

    @ParameterizedTest(name = "due {0}: allowed {1}")
    @CsvSource({
        "2026-05-03, false",
        "2026-05-04, true",
        "2027-01-01, true",
        "2031-05-04, true",
        "2031-05-05, false",
        "+999999999-12-31, false"
    })
    void aPromiseFallsDueFromTheDayOfTheVisit(LocalDate due, boolean allowed) {
        if (allowed) {
            assertThatNoException().isThrownBy(() -> PromiseRule.checkDue(2, due, VISITED));
        } else {
            var refusal = assertRefused("PROMISE_DUE_OUT_OF_RANGE", () -> PromiseRule.checkDue(2, due, VISITED));
            assertThat(refusal.errors().get(0).pointer()).isEqualTo("/promises/2/dueOn");
        }
    }
}
