package dev.guanxi.customer.occasion;

import dev.guanxi.customer.contact.DecisionPart;
import dev.guanxi.customer.profile.RelationshipLevel;
import java.util.ArrayList;
import java.util.List;

/**
 * Of which texts a suggested greeting is made (C13): a salutation and the wish, as warm as the relationship is, and a word
 * for the receiver's part in the decision. People whose relationship is basic are wished well and told nothing more.
 */
final class GreetingRule {

    private GreetingRule() {}

    /**
     * Keys of the texts, in order.
     *
     * @param part null if it is not known, or the greeting is to the whole customer
     * @param level null if none is set
     */
    static List<String> texts(OccasionKind kind, DecisionPart part, RelationshipLevel level) {
        Tone tone = Tone.of(level);
        List<String> keys = new ArrayList<>(List.of("salutation." + tone, "wish." + kind + "." + tone));
        if (part != null && level != RelationshipLevel.BASIC) {
            keys.add("part." + part);
        }
        return keys;
    }
}
