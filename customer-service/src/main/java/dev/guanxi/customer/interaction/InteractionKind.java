package dev.guanxi.customer.interaction;

/** How a customer and we met or wrote (C16). */
public enum InteractionKind {
    CALL,
    VISIT,
    MAIL,
    MESSAGE,
    MEETING,
    EVENT,
    COMPLAINT,
    SURVEY
}
