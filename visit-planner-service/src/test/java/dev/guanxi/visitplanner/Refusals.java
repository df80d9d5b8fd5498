package dev.guanxi.visitplanner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.guanxi.platform.problem.Refusal;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Asserts that a rule says no, and why. */
public final class Refusals {

    private Refusals() {}

    public static Refusal assertRefused(String code, ThrowingCallable call) {
        Refusal refusal = catchThrowableOfType(Refusal.class, call);
        assertThat(refusal).as("a refusal with code " + code).isNotNull();
        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal.getMessage()).isNotBlank();
        return refusal;
    }
}
