package dev.guanxi.visitplanner.report;

import java.util.Set;

/** How a visit went, by the purposes it reached (V1). Whether something was sold does not count: no visit is a closing. */
public enum VisitOutcome {
    INCOMPLETE,
    SUCCESSFUL,
    PERFECT;

    private static final int ENOUGH = 3;
    private static final int ALL = VisitPurpose.values().length;

    public static VisitOutcome of(Set<VisitPurpose> reached) {
        if (reached.size() == ALL) {
            return PERFECT;
        }
        return reached.size() >= ENOUGH ? SUCCESSFUL : INCOMPLETE;
    }
}
