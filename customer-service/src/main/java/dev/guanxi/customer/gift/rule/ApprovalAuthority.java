package dev.guanxi.customer.gift.rule;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Who may approve or reject a gift, by what it is worth and for whom:
 *
 * <table>
 *   <caption>Authority</caption>
 *   <tr><th></th><th>up to managerApprovesUpTo</th><th>above</th><th>public official, any value</th></tr>
 *   <tr><td>manager</td><td>yes</td><td>–</td><td>–</td></tr>
 *   <tr><td>compliance</td><td>yes</td><td>yes</td><td>yes</td></tr>
 *   <tr><td>who gives it or asked for it</td><td>–</td><td>–</td><td>–</td></tr>
 * </table>
 */
public final class ApprovalAuthority {

    private ApprovalAuthority() {}

    /** Why somebody may not. */
    public enum Objection {
        OWN,
        ABOVE_AUTHORITY
    }

    /**
     * The objection to a decision, empty if there is none.
     *
     * @param involved who gives it and who asked for it
     * @param compliance whether the decider is of compliance
     */
    public static Optional<Objection> objection(
            HouseRules house,
            BigDecimal value,
            boolean official,
            Involved involved,
            String decider,
            boolean compliance) {
        if (involved.includes(decider)) {
            return Optional.of(Objection.OWN);
        }
        return isAboveManagers(house, value, official) && !compliance
                ? Optional.of(Objection.ABOVE_AUTHORITY)
                : Optional.empty();
    }

    /** Whether compliance alone may approve. */
    public static boolean isAboveManagers(HouseRules house, BigDecimal value, boolean official) {
        return official || value.compareTo(house.managerApprovesUpTo()) > 0;
    }
}
