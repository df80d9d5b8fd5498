package dev.guanxi.visitplanner.appointment;

import dev.guanxi.platform.problem.Refusal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * What was heeded while making an appointment (V2): true, false, or absent where nobody has said yet. Two items are not
 * a matter of opinion and follow from the appointment itself.
 */
public final class Checklist {

    private static final Set<ChecklistItem> DERIVED = Set.of(ChecklistItem.REPEAT_TIME, ChecklistItem.RESPONDENT_KNOWN);

    private Checklist() {}

    /** Refuses a tick that contradicts the appointment; a tick that agrees with it is harmless. */
    public static void check(Map<ChecklistItem, Boolean> ticked, boolean confirmed, Respondent respondent) {
        Map<ChecklistItem, Boolean> derived = derived(confirmed, respondent);
        ticked.forEach((item, tick) -> {
            if (DERIVED.contains(item) && !derived.get(item).equals(tick)) {
                throw Refusal.unprocessable(
                        "CHECKLIST_ITEM_DERIVED",
                        "/checklist/" + item,
                        tick,
                        item == ChecklistItem.REPEAT_TIME
                                ? "This follows from confirming the appointment; leave it out."
                                : "This follows from the respondent's name and position; leave it out.");
            }
        });
    }

    /** The ticks that do not follow from the appointment: what has to be remembered. */
    static Map<ChecklistItem, Boolean> ticked(Map<ChecklistItem, Boolean> all) {
        Map<ChecklistItem, Boolean> ticked = new EnumMap<>(ChecklistItem.class);
        ticked.putAll(all);
        ticked.keySet().removeAll(DERIVED);
        return ticked;
    }

    /** Everything that is known of the checklist, in its order. */
    public static Map<ChecklistItem, Boolean> of(
            Map<ChecklistItem, Boolean> ticked, boolean confirmed, Respondent respondent) {
        Map<ChecklistItem, Boolean> all = new EnumMap<>(ChecklistItem.class);
        all.putAll(ticked);
        all.putAll(derived(confirmed, respondent));
        return all;
    }

    private static Map<ChecklistItem, Boolean> derived(boolean confirmed, Respondent respondent) {
        boolean known = respondent != null && respondent.name() != null && respondent.position() != null;
        return Map.of(ChecklistItem.REPEAT_TIME, confirmed, ChecklistItem.RESPONDENT_KNOWN, known);
    }
}
