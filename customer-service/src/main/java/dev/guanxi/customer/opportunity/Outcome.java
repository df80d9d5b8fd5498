package dev.guanxi.customer.opportunity;

import dev.guanxi.platform.problem.FieldError;
import java.util.UUID;

/**
 * What became of a deal that was imported.
 *
 * @param fault why it was not taken, null if it was
 * @param id of a deal that is new; null if the same was here before
 */
public record Outcome(FieldError fault, UUID id) {

    static final Outcome REPEATED = new Outcome(null, null);

    static Outcome recorded(UUID id) {
        return new Outcome(null, id);
    }

    static Outcome refused(FieldError fault) {
        return new Outcome(fault, null);
    }

    static Outcome refused(String code, String pointer, Object value, String detail) {
        return refused(new FieldError(code, pointer, value, detail));
    }
}
