package dev.guanxi.customer.gift.receiver;

import dev.guanxi.platform.problem.Refusal;
import java.util.List;
import java.util.Optional;

/**
 * Tells whether a receiver is one who received before, so that nobody gets a second allowance by another spelling, or by
 * a contact that was left out.
 */
final class ReceiverMatch {

    private ReceiverMatch() {}

    /**
     * The receiver that is meant, empty if it is a new one.
     *
     * @param known those of the customer with the same contact or name, in order of id
     * @throws Refusal if several have the name and no contact tells them apart
     */
    static Optional<Receiver> among(List<Receiver> known, ReceiverData data) {
        return data.contactId() == null ? byName(known, data) : byContact(known, data);
    }

    private static Optional<Receiver> byName(List<Receiver> known, ReceiverData data) {
        if (known.size() > 1) {
            throw Refusal.unprocessable(
                    "RECEIVER_AMBIGUOUS",
                    "/receiver/contactId",
                    null,
                    "The contact: " + known.size() + " receivers at this customer have the name.");
        }
        return known.stream().findFirst();
    }

    /** One whose contact was not known yet is the same person if the name is. */
    private static Optional<Receiver> byContact(List<Receiver> known, ReceiverData data) {
        return known.stream()
                .filter(one -> data.contactId().equals(one.contactId()))
                .findFirst()
                .or(() -> known.stream().filter(one -> one.contactId() == null).findFirst());
    }
}
