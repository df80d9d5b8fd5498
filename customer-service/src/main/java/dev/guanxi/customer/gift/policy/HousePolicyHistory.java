package dev.guanxi.customer.gift.policy;

import dev.guanxi.customer.gift.rule.HouseRules;
import dev.guanxi.customer.gift.rule.OfficialRules;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * Our own policy over some days.
 *
 * @param newestFirst its versions
 */
public record HousePolicyHistory(List<HousePolicy> newestFirst) {

    private static final BigDecimal NO = BigDecimal.ZERO;

    /** Without a policy nothing may be given. */
    private static final HouseRules NOTHING =
            new HouseRules(Set.of(), NO, NO, NO, NO, NO, NO, new OfficialRules(Set.of(), NO, NO));

    /** The rules that hold on a day. */
    public HouseRules on(LocalDate day) {
        return newestFirst.stream()
                .filter(policy -> !policy.validFrom().isAfter(day))
                .findFirst()
                .map(HousePolicy::rules)
                .orElse(NOTHING);
    }
}
