package dev.guanxi.visitplanner.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VisitOutcomeTest {

    @ParameterizedTest(name = "{0} purposes: {1}")
    @CsvSource({"0, INCOMPLETE", "1, INCOMPLETE", "2, INCOMPLETE", "3, SUCCESSFUL", "4, SUCCESSFUL", "5, PERFECT"})
    void threeOfFiveSucceedAndFiveArePerfect(int count, VisitOutcome outcome) {
        Set<VisitPurpose> reached =
                Arrays.stream(VisitPurpose.values()).limit(count).collect(Collectors.toSet());
        assertThat(VisitOutcome.of(reached)).isEqualTo(outcome);
    }

    @Property
    void itDoesNotMatterWhichPurposesWereReached(@ForAll Set<VisitPurpose> reached) {
        VisitOutcome expected =
                switch (reached.size()) {
                    case 5 -> VisitOutcome.PERFECT;
                    case 3, 4 -> VisitOutcome.SUCCESSFUL;
                    default -> VisitOutcome.INCOMPLETE;
                };
        assertThat(VisitOutcome.of(reached)).isEqualTo(expected);
    }
}
