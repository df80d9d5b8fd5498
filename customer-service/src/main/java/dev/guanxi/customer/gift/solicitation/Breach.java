package dev.guanxi.customer.gift.solicitation;

import dev.guanxi.customer.gift.rule.GiftRule;
import dev.guanxi.customer.gift.rule.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A gift that was given although the rules deny it, or somebody did whose approval they ask for.
 *
 * @param dealerId the customer's, null for none
 * @param verdict DENIED; of what took the place of a breach it may be another
 * @param rules that it breaks; none if its approval was refused
 */
public record Breach(
        UUID giftId,
        UUID customerId,
        UUID dealerId,
        UUID receiverId,
        LocalDate givenOn,
        Verdict verdict,
        List<GiftRule> rules) {

    /** What compliance reads. */
    String told() {
        if (verdict != Verdict.DENIED) {
            return "No rule denies it";
        }
        if (rules.isEmpty()) {
            return "Given before anybody approved it, and rejected";
        }
        return rules.stream().map(GiftRule::name).collect(Collectors.joining(", ", "Given although denied by ", ""));
    }

    /** The same, of a record that took the place of the one they knew. */
    String toldInPlaceOf(UUID wrong) {
        return wrong.equals(giftId) ? told() : "Corrected, it was gift " + wrong + " before. " + told();
    }
}
