package dev.guanxi.customer.gift.actor;

import dev.guanxi.customer.access.EmployeeKey;
import dev.guanxi.customer.access.Scope;
import java.util.Locale;
import java.util.UUID;

/**
 * Who acts.
 *
 * @param subject of the token
 * @param compliance whether the token has the role compliance
 * @param forOthers whether it may record what others give, and deal with it
 * @param language for the texts of the answer
 */
public record Actor(Scope scope, String subject, boolean compliance, boolean forOthers, Locale language) {

    /**
     * Whether it is the giver, or acts for others.
     *
     * @param owner whose employee the giver is: ours, or a dealer's; each may have one of that name
     */
    public boolean answersFor(UUID owner, String giver) {
        return forOthers || EmployeeKey.same(subject, giver) && scope.owner().equals(owner);
    }
}
