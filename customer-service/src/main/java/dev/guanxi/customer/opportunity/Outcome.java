package dev.guanxi.customer.opportunity;

import dev.guanxi.platform.problem.FieldError;

/**
 * What became of a deal that was imported.
 *
 * @param fault why it was not taken, null if it was
 * @param isNew false if the same was here before
 */
public record Outcome(FieldError fault, boolean isNew) {

    static final Outcome RECORDED = new Outcome(null, true);
    static final Outcome REPEATED = new Outcome(null, false);

    static Outcome refused(String code, String pointer, Object value, String detail) {
        return new Outcome(new FieldError(code, pointer, value, detail), false);
    }
}
