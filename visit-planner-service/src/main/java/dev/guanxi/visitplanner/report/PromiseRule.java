package dev.guanxi.visitplanner.report;

import dev.guanxi.platform.problem.Refusal;
import java.time.LocalDate;

/** Promises made at a visit (V4): each is a task with an owner and a due date, and they are not made lightly. */
public final class PromiseRule {

    /** More promises than this from one visit are made lightly; they are recorded, with a warning. */
    public static final int FEW = 3;

    /** Longer than this nobody remembers. */
    public static final int LONGEST_YEARS = 5;

    private PromiseRule() {}

    /** Whether the number of promises calls for the warning "do not promise lightly". */
    public static boolean madeLightly(int promises) {
        return promises > FEW;
    }

    /** A promise cannot have been due before it was made, and one for a far day is none. */
    public static void checkDue(int index, LocalDate due, LocalDate visited) {
        LocalDate last = visited.plusYears(LONGEST_YEARS);
        if (due.isBefore(visited) || due.isAfter(last)) {
            throw Refusal.unprocessable(
                    "PROMISE_DUE_OUT_OF_RANGE",
                    "/promises/%d/dueOn".formatted(index),
                    due,
                    "The visit was on %s: a promise falls due from that day to %s.".formatted(visited, last));
        }
    }
}
