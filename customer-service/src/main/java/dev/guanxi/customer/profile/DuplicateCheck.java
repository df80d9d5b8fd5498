package dev.guanxi.customer.profile;

import dev.guanxi.platform.problem.Refusal;

/** What becomes of a new customer, or contact of one, that seems to be there already (C7). */
public enum DuplicateCheck {
    REFUSE,
    /** The caller has seen the suspects and says that it is another one. */
    INSIST;

    public static final String HEADER = "Duplicate-Check";

    /** What the header asks for, null if it was not sent. */
    public static DuplicateCheck of(String header) {
        if (header == null) {
            return REFUSE;
        }
        if (header.equals("insist")) {
            return INSIST;
        }
        throw Refusal.invalidField(
                "DUPLICATE_CHECK_INVALID", "header:" + HEADER, header, "insist, or leave the header out.");
    }
}
