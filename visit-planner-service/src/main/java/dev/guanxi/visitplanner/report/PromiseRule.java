package dev.guanxi.visitplanner.report;

import dev.guanxi.platform.problem.Refusal;
import java.time.LocalDate;

/** Promises made at a visit (V4): each is a task with an owner and a due date, and they are not made lightly. */
public final class PromiseRule {

    /** More promises than this from one visit are made lightly; they are recorded, with a warning. */
    public static final int FEW = 3;

    private PromiseRule() {}

    /** Whether the number of promises calls for the warning "do not promise lightly". */
    public static boolean madeLightly(int promises) {
        return promises > FEW;
    }

    /** A promise cannot have been due before it was made. */
    public static void checkDue(int index, LocalDate due, LocalDate visited) {
        if (due.isBefore(visited)) {
            throw Refusal.unprocessable(
                    "PROMISE_DUE_BEFORE_VISIT",
                    "/promises/%d/dueOn".formatted(index),
                    due,
                    "The visit was on %s: a promise falls due on that day or later.".formatted(visited));
        }
    }
}
