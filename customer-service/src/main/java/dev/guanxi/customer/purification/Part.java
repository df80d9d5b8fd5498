package dev.guanxi.customer.purification;

/** What a prospect's value is made of (C6). */
public enum Part {
    /** Fit to the ideal-customer profile. */
    PROFILE_FIT(Group.VISIBLE_VALUE),
    /** How free of competitors it is. */
    COMPETITION(Group.VISIBLE_VALUE),
    /** How near one of our branches is. */
    DISTANCE(Group.VISIBLE_VALUE),
    GROWTH(Group.HIDDEN_VALUE),
    /** Standing in its trade. */
    STANDING(Group.HIDDEN_VALUE),
    /** How little is between potential and actual. */
    BOTTLENECK(Group.HIDDEN_VALUE),
    /** Expected margin over years, discounted, times the chance of winning it. */
    PRESENT_VALUE(Group.HIDDEN_VALUE),
    /** Potential against present strength. */
    POTENTIAL(Group.HIDDEN_VALUE),
    /** Does its technology lead, and is its channel policy effective? */
    LEAD(Group.STANDARD_QUESTION),
    /** Will its growth bring more demand? */
    DEMAND(Group.STANDARD_QUESTION),
    /** How many rivals do our products have there, and does our strategy fit a future key account? */
    STRATEGY(Group.STANDARD_QUESTION),
    /** In how many years does potential become strength, and at what risk? */
    RIPENING(Group.STANDARD_QUESTION);

    private final Group group;

    Part(Group group) {
        this.group = group;
    }

    /** Kinds of parts. */
    public enum Group {
        VISIBLE_VALUE,
        HIDDEN_VALUE,
        STANDARD_QUESTION
    }

    public Group group() {
        return group;
    }
}
