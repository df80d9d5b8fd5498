package dev.guanxi.visitplanner.due;

/** Whether an account is to be visited. */
public enum DueStatus {
    /** The rhythm has run out and no visit is agreed. */
    OVERDUE,
    /** The rhythm runs out within the horizon and no visit is agreed. */
    DUE,
    /** The rhythm runs on beyond the horizon. */
    NOT_DUE,
    /** A visit is agreed for a time to come; nothing is left to plan. */
    APPOINTED
}
