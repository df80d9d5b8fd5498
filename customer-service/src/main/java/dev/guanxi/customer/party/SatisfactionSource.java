package dev.guanxi.customer.party;

/** How a party's satisfaction came to be known. */
public enum SatisfactionSource {
    SURVEY,
    CALL,
    VISIT,
    MEETING,
    MAIL,
    COMPLAINT,
    OBSERVATION
}
