package dev.guanxi.customer.gift.rule;

/** Whose approval a promised gift has. */
public enum Approval {
    /** Nobody's: the rules let it through. */
    NONE,
    MANAGER,
    COMPLIANCE;

    /**
     * Whether it is enough for what the rules say by now. What they deny no approval saves; it is a breach.
     *
     * @param aboveManagers whether managers may not approve such a gift
     */
    public boolean covers(Verdict verdict, boolean aboveManagers) {
        return verdict != Verdict.NEEDS_APPROVAL || this == COMPLIANCE || this == MANAGER && !aboveManagers;
    }
}
