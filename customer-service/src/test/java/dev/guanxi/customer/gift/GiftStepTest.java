package dev.guanxi.customer.gift;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GiftStepTest {

    /** The whole table: each state with the steps it offers. */
    @ParameterizedTest(name = "{0} offers {1}")
    @CsvSource({
        "PENDING_APPROVAL, APPROVE→APPROVED REJECT→REJECTED CANCEL→CANCELLED CORRECT→CANCELLED",
        "APPROVED,         HAND_OVER→GIVEN CANCEL→CANCELLED CORRECT→CANCELLED",
        "GIVEN_UNAPPROVED, APPROVE→GIVEN REJECT→GIVEN RETURN→RETURNED CORRECT→CANCELLED",
        "GIVEN,            RETURN→RETURNED CORRECT→CANCELLED",
        "REJECTED,         ''",
        "RETURNED,         ''",
        "CANCELLED,        ''",
    })
    void offers(GiftState state, String steps) {
        String offered = Arrays.stream(GiftStep.values())
                .filter(step -> step.leadsFrom(state))
                .map(step -> step + "→" + step.from(state))
                .collect(Collectors.joining(" "));

        assertThat(offered).isEqualTo(steps);
    }
}
