package dev.guanxi.customer.profile;

/** What became of a customer that was to be made what its data says. */
public enum PutOutcome {
    REGISTERED,
    CHANGED,
    UNCHANGED,
    /** One of its external ids belongs to another customer. */
    EXTERNAL_ID_TAKEN,
    /** It is a person who was erased, or one of its external ids belonged to one (C17). */
    PERSON_ERASED,
    /** Its phone number is none where it is as far as is known. */
    PHONE_UNCALLABLE,
    /** It has bought, so it cannot become potential (C1). */
    HAS_BOUGHT
}
