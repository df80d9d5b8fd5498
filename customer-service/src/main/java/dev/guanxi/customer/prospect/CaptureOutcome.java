package dev.guanxi.customer.prospect;

import dev.guanxi.platform.problem.FieldError;
import java.util.UUID;

/**
 * What became of one of many prospects.
 *
 * @param fault why it was not captured, null if it was
 * @param prospectId the prospect that is new, null if the same was here before
 * @param registeredId its customer, if that is new too
 * @param customerVersion of the new customer
 */
public record CaptureOutcome(FieldError fault, UUID prospectId, UUID registeredId, long customerVersion) {

    static final CaptureOutcome REPEATED = new CaptureOutcome(null, null, null, 0);

    static CaptureOutcome refused(FieldError fault) {
        return new CaptureOutcome(fault, null, null, 0);
    }
}
