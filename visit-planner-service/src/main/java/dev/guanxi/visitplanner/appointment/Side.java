package dev.guanxi.visitplanner.appointment;

/** Which of the two sides wanted a change. */
public enum Side {
    CUSTOMER,
    COMPANY
}
