package dev.guanxi.customer.quality.merge.contact;

/**
 * Whose value of a field the merged contact has.
 *
 * @param survivor what the surviving record says, null if nothing
 * @param duplicate what the other says, null if nothing
 * @param value what the merged contact says, null if nothing
 */
record ContactOutcome(
        ContactField field,
        Object survivor,
        Object duplicate,
        ContactWinner winner,
        ContactMergeReason reason,
        Object value) {

    static ContactOutcome of(
            ContactField field, Object survivor, Object duplicate, ContactWinner winner, ContactMergeReason reason) {
        Object value = winner == ContactWinner.SURVIVOR ? survivor : duplicate;
        return new ContactOutcome(field, survivor, duplicate, winner, reason, value);
    }
}
