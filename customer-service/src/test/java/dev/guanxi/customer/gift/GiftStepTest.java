package dev.guanxi.customer.gift;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.customer.gift.rule.GiftState;
import dev.guanxi.customer.gift.rule.Verdict;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
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

    /** Something that somebody tries; the last two count for a correction alone, which is another record. */
    record Attempt(GiftStep step, boolean planned, Verdict verdict) {}

    @Property
    void whatIsGivenCountsUntilItComesBack(
            @ForAll boolean planned, @ForAll Verdict verdict, @ForAll("attempts") List<Attempt> attempts) {
        Assume.that(isRecorded(planned, verdict));
        GiftState state = GiftEntity.firstState(verdict, planned);
        for (Attempt one : attempts) {
            GiftState next = after(state, one);
            if (state.isGiven() && next != GiftState.RETURNED) {
                assertThat(next.isGiven()).as("%s of %s", one, state).isTrue();
                assertThat(GiftState.holdingAllowance()).contains(next);
            }
            state = next;
        }
    }

    private static GiftState after(GiftState state, Attempt one) {
        if (!one.step().leadsFrom(state)) {
            return state;
        }
        if (one.step() != GiftStep.CORRECT) {
            return one.step().from(state);
        }
        boolean corrects = state.isCorrectedBy(one.planned()) && isRecorded(one.planned(), one.verdict());
        return corrects ? GiftEntity.firstState(one.verdict(), one.planned()) : state;
    }

    /** What is denied is recorded if it was given. */
    private static boolean isRecorded(boolean planned, Verdict verdict) {
        return !planned || verdict != Verdict.DENIED;
    }

    @Provide
    Arbitrary<List<Attempt>> attempts() {
        return Combinators.combine(
                        Arbitraries.of(GiftStep.class), Arbitraries.of(true, false), Arbitraries.of(Verdict.class))
                .as(Attempt::new)
                .list()
                .ofMaxSize(8);
    }
}
