package dev.guanxi.customer.quality.merge;

/**
 * Whose value of a field the merged customer has.
 *
 * @param survivor what the surviving record says, null if nothing
 * @param duplicate what the other says, null if nothing
 */
record FieldOutcome(MergeField field, Object survivor, Object duplicate, Winner winner, MergeReason reason) {

    Object value() {
        return winner == Winner.SURVIVOR ? survivor : duplicate;
    }
}
