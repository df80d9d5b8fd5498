package dev.guanxi.segmentation.shopper.signal;

import dev.guanxi.platform.problem.FieldError;
import dev.guanxi.platform.problem.Refusal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Refuses signals that callers name and that cannot be. */
public final class SignalCheck {

    private SignalCheck() {}

    /**
     * The signal.
     *
     * @param pointer where it was named
     * @throws Refusal if there is none
     */
    public static Signal require(Catalogue catalogue, String code, String pointer) {
        Signal found = catalogue.find(code);
        if (found == null) {
            throw Refusal.unprocessable(
                    "SHOPPER_SIGNAL_UNKNOWN", pointer, code, "GET /api/v1/shopper-signals lists the signals.");
        }
        return found;
    }

    /**
     * Refuses signals that were seen of one shopper although they exclude each other.
     *
     * @param seen codes of signals that hold
     */
    public static void refuseExcluding(Catalogue catalogue, Collection<String> seen, String pointer) {
        List<Signal> before = new ArrayList<>();
        for (String code : seen) {
            Signal signal = require(catalogue, code, pointer);
            for (Signal other : before) {
                if (signal.excludes(other)) {
                    throw excluding(signal, other, pointer);
                }
            }
            before.add(signal);
        }
    }

    private static Refusal excluding(Signal signal, Signal other, String pointer) {
        String detail = signal.code() + " and " + other.code() + " exclude each other: withdraw one of them.";
        return new Refusal(
                Refusal.Kind.UNPROCESSABLE,
                "SHOPPER_SIGNALS_EXCLUDE",
                detail,
                List.of(new FieldError("SHOPPER_SIGNALS_EXCLUDE", pointer, signal.code(), detail)));
    }
}
