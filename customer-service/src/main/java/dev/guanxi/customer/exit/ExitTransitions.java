package dev.guanxi.customer.exit;

import dev.guanxi.platform.problem.Refusal;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which way a case may go: open, then won back for good, or lost until somebody takes it up again. One that a merge ended is
 * open again when that is undone, and not otherwise; one that was withdrawn never is.
 */
final class ExitTransitions {

    private static final Map<ExitState, Set<ExitState>> NEXT = Map.of(
            ExitState.OPEN, Set.of(ExitState.WON_BACK, ExitState.LOST),
            ExitState.LOST, Set.of(ExitState.OPEN),
            ExitState.WON_BACK, Set.of(),
            ExitState.MERGED, Set.of(),
            ExitState.WITHDRAWN, Set.of());

    private ExitTransitions() {}

    private static String next(ExitState from) {
        Set<ExitState> next = NEXT.get(from);
        return next.isEmpty()
                ? "None other: " + from + " is final."
                : next.stream()
                        .sorted()
                        .map(ExitState::name)
                        .collect(Collectors.joining(" or ", "From " + from + ": ", "."));
    }

    /** @throws Refusal if the case may not go there, or does not say what became of it */
    static void check(ExitState from, ExitState to, String outcome) {
        if (from != to && !NEXT.get(from).contains(to)) {
            throw Refusal.unprocessable("TRANSITION_FORBIDDEN", "/state", to, next(from));
        }
        if (to == ExitState.LOST && outcome == null) {
            throw Refusal.unprocessable("OUTCOME_MISSING", "/outcome", null, "How it came to be lost, in words.");
        }
        if (to == ExitState.OPEN && outcome != null) {
            throw Refusal.unprocessable("OUTCOME_EARLY", "/outcome", outcome, "null: an open case has no outcome yet.");
        }
    }
}
