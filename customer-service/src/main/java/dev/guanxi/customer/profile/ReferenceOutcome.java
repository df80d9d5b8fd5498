package dev.guanxi.customer.profile;

import dev.guanxi.platform.problem.FieldError;
import java.util.UUID;

/**
 * What became of a record of an import, which is made once under the reference that another system has for it.
 *
 * @param fault why it was not taken, null if it was
 * @param id of a record that is new; null if the same was here before
 */
public record ReferenceOutcome(FieldError fault, UUID id) {

    public static final ReferenceOutcome REPEATED = new ReferenceOutcome(null, null);

    public static ReferenceOutcome recorded(UUID id) {
        return new ReferenceOutcome(null, id);
    }

    public static ReferenceOutcome refused(FieldError fault) {
        return new ReferenceOutcome(fault, null);
    }

    /**
     * What is recorded once under a reference never changes by an import.
     *
     * @param noun what stands there, for people: {@code contact}
     */
    public static ReferenceOutcome taken(String reference, String noun) {
        return refused(new FieldError(
                "REFERENCE_TAKEN",
                "/reference",
                reference,
                "The reference stands for something else already: change that " + noun + "."));
    }
}
