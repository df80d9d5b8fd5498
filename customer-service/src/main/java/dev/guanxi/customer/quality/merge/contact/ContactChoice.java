package dev.guanxi.customer.quality.merge.contact;

import dev.guanxi.customer.contact.Consent;
import dev.guanxi.platform.problem.Refusal;

/** Whose value can be chosen where two contacts become one (C7): one that is there, and never one against a refusal (C17). */
final class ContactChoice {

    private static final String CODE = "MERGE_CHOICE_INVALID";

    private ContactChoice() {}

    /**
     * @param one what the survivor says, null if nothing
     * @param other what the duplicate says, null if nothing
     * @param choice null if nothing was chosen
     */
    static void refuseInvalid(ContactField field, Object one, Object other, ContactWinner choice) {
        if (choice == null) {
            return;
        }
        if (choice == ContactWinner.BOTH) {
            refuseBoth(field);
            return;
        }
        Object chosen = choice == ContactWinner.SURVIVOR ? one : other;
        Object left = choice == ContactWinner.SURVIVOR ? other : one;
        if (isRefusal(left) && !isRefusal(chosen)) {
            throw invalid(
                    field, choice, choice.other() + ": a refusal stays; record the new consent when it is given.");
        }
        if (chosen == null && left != null) {
            throw invalid(field, choice, choice.other() + ": the one that was chosen says nothing.");
        }
    }

    private static void refuseBoth(ContactField field) {
        if (!field.isList()) {
            throw invalid(field, ContactWinner.BOTH, "SURVIVOR or DUPLICATE: there is one only.");
        }
    }

    private static boolean isRefusal(Object value) {
        return value instanceof Consent consent && consent.decision() == Consent.Decision.REFUSED;
    }

    private static Refusal invalid(ContactField field, ContactWinner choice, String right) {
        return Refusal.unprocessable(CODE, "/choices/" + field, choice, right);
    }
}
