package dev.guanxi.visitplanner.appointment;

import static dev.guanxi.visitplanner.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChecklistTest {

    private static final Respondent WANG = new Respondent("Wang Li", "assistant of the purchasing director");

    @Test
    void whatFollowsFromTheAppointmentIsFilledIn() {
        assertThat(Checklist.of(Map.of(ChecklistItem.BE_POLITE, true), true, WANG))
                .containsExactly(
                        Map.entry(ChecklistItem.BE_POLITE, true),
                        Map.entry(ChecklistItem.REPEAT_TIME, true),
                        Map.entry(ChecklistItem.RESPONDENT_KNOWN, true));
    }

    @ParameterizedTest(name = "respondent {0}, {1}: known {2}")
    @CsvSource({"Wang Li, assistant, true", "Wang Li,, false", ",assistant, false", ",,false"})
    void theRespondentIsKnownByNameAndPosition(String name, String position, boolean known) {
        assertThat(Checklist.of(Map.of(), false, new Respondent(name, position)))
                .containsEntry(ChecklistItem.RESPONDENT_KNOWN, known)
                .containsEntry(ChecklistItem.REPEAT_TIME, false);
    }

    @Test
    void aTickThatContradictsTheAppointmentIsRefused() {
        assertRefused(
                "CHECKLIST_ITEM_DERIVED", () -> Checklist.check(Map.of(ChecklistItem.REPEAT_TIME, true), false, WANG));
        assertRefused(
                "CHECKLIST_ITEM_DERIVED",
                () -> Checklist.check(Map.of(ChecklistItem.RESPONDENT_KNOWN, true), true, null));
        assertThatNoException().isThrownBy(() -> Checklist.check(Map.of(ChecklistItem.REPEAT_TIME, true), true, WANG));
    }
}
