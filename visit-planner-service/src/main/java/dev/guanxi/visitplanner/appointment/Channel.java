package dev.guanxi.visitplanner.appointment;

/** How an appointment was made (V2: "by phone or otherwise"). */
public enum Channel {
    PHONE,
    EMAIL,
    LETTER,
    MESSAGE,
    IN_PERSON,
    OTHER
}
