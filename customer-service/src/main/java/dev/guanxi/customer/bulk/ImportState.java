package dev.guanxi.customer.bulk;

/** Where an import stands. */
public enum ImportState {
    /** The content is on its way. */
    RECEIVING,
    /** The content is here and is worked through. */
    RUNNING,
    /** Every row was accepted, found to be there before, or rejected. */
    DONE,
    /** It stopped and will not go on; what was accepted stays, and a repeat adds the rest. */
    FAILED,
    /** What it made and changed is taken back. */
    UNDOING,
    /** All that nothing else builds on was taken back; the rest is listed with its reasons. */
    UNDONE
}
