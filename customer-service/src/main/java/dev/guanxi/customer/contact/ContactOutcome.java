package dev.guanxi.customer.contact;

import dev.guanxi.platform.problem.FieldError;
import java.util.UUID;

/**
 * What became of a contact that was imported.
 *
 * @param fault why it was not taken, null if it was
 * @param id of a contact that is new; null if the same was here before
 */
public record ContactOutcome(FieldError fault, UUID id) {

    static final ContactOutcome REPEATED = new ContactOutcome(null, null);

    static ContactOutcome recorded(UUID id) {
        return new ContactOutcome(null, id);
    }

    /** What is recorded once under a reference never changes by an import. */
    static ContactOutcome taken(String reference) {
        return new ContactOutcome(
                new FieldError(
                        "REFERENCE_TAKEN",
                        "/reference",
                        reference,
                        "The reference stands for something else already: change that contact."),
                null);
    }
}
