package dev.guanxi.segmentation.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueGroupTest {

    /** Columns: frequency score 1 to 5. */
    @ParameterizedTest(name = "recency {0}")
    @CsvSource({
        "5, NEW,            POTENTIAL_LOYALISTS, POTENTIAL_LOYALISTS, CHAMPIONS, CHAMPIONS",
        "4, PROMISING,      POTENTIAL_LOYALISTS, POTENTIAL_LOYALISTS, LOYAL,     LOYAL",
        "3, ABOUT_TO_SLEEP, ABOUT_TO_SLEEP,      NEED_ATTENTION,      LOYAL,     LOYAL",
        "2, HIBERNATING,    HIBERNATING,         AT_RISK,             AT_RISK,   CANT_LOSE",
        "1, HIBERNATING,    HIBERNATING,         AT_RISK,             AT_RISK,   CANT_LOSE"
    })
    void everyPairOfScoresHasItsGroup(
            int recency, ValueGroup f1, ValueGroup f2, ValueGroup f3, ValueGroup f4, ValueGroup f5) {
        assertThat(new ValueGroup[] {f1, f2, f3, f4, f5})
                .containsExactly(
                        ValueGroup.of(recency, 1),
                        ValueGroup.of(recency, 2),
                        ValueGroup.of(recency, 3),
                        ValueGroup.of(recency, 4),
                        ValueGroup.of(recency, 5));
    }

    @Test
    void otherScoresHaveNone() {
        assertThatThrownBy(() -> ValueGroup.of(0, 6)).hasMessageContaining("06");
    }
}
