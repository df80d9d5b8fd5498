package dev.guanxi.customer.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.guanxi.platform.problem.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestTransitionsTest {

    @Test
    void onlyErasuresAreReviewed() {
        assertThat(RequestTransitions.first(RequestKind.ACCESS)).isEqualTo(RequestState.IN_PROGRESS);
        assertThat(RequestTransitions.first(RequestKind.ERASURE)).isEqualTo(RequestState.PENDING_REVIEW);
    }

    @Test
    void anotherDecides() {
        assertThatCode(() -> RequestTransitions.checkDecision(RequestState.PENDING_REVIEW, "li", "han"))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            PENDING_REVIEW, li, OWN_REQUEST
            PENDING_REVIEW, LI, OWN_REQUEST
            IN_PROGRESS,    han, REQUEST_DECIDED
            COMPLETED,      han, REQUEST_DECIDED
            REFUSED,        han, REQUEST_DECIDED""")
    void refuses(RequestState state, String decider, String code) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> RequestTransitions.checkDecision(state, "li", decider))
                .extracting(Refusal::code)
                .isEqualTo(code);
    }
}
