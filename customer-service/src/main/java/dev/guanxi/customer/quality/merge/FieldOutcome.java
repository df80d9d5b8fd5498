package dev.guanxi.customer.quality.merge;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whose value of a field the merged customer has.
 *
 * @param survivor what the surviving record says, null if nothing
 * @param duplicate what the other says, null if nothing
 */
@Schema(name = "MergeFieldOutcome")
public record FieldOutcome(MergeField field, Object survivor, Object duplicate, Winner winner, MergeReason reason) {

    Object value() {
        return winner == Winner.SURVIVOR ? survivor : duplicate;
    }
}
