package dev.guanxi.visitplanner.appointment;

/** What to heed while making an appointment (V2), in this order. Texts: {@code checklist.<item>.*}. */
public enum ChecklistItem {
    BE_POLITE,
    FEW_QUESTIONS,
    SHORT_PRODUCT_TALK,
    /** Becomes true by confirming and open again by moving; nobody ticks it by hand. */
    REPEAT_TIME,
    NOTHING_TROUBLING,
    /** Follows from the respondent being recorded; nobody ticks it by hand. */
    RESPONDENT_KNOWN,
    KEEP_SHORT;

    /** Says what a checklist is, for callers. */
    static final String HEEDED =
            "What was heeded, by item: true, false, or absent where nobody has said. REPEAT_TIME and RESPONDENT_KNOWN"
                    + " follow from the appointment itself; the other five are ticked by hand.";
}
