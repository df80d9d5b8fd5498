package dev.guanxi.loyalty.club;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Who is a member of a club (L2): whoever has bought for {@code threshold} within the collecting time {@code [from, to)},
 * net of what was returned. Who has bought less is a quasi-member. A return that brings a member below the threshold
 * makes a quasi-member again from the moment of the return; the next purchase that reaches it makes a member anew.
 *
 * @param threshold above zero, in {@code currency}; purchases in other currencies do not count
 * @param to first moment at which purchases no longer count, or null for an open end
 */
record ClubRule(BigDecimal threshold, String currency, Instant from, Instant to) {

    ClubRule {
        Objects.requireNonNull(currency, "currency");
        Objects.requireNonNull(from, "from");
        if (threshold.signum() <= 0) {
            throw new IllegalArgumentException("threshold must be above 0, was " + threshold);
        }
        if (to != null && !from.isBefore(to)) {
            throw new IllegalArgumentException("from %s must be before to %s".formatted(from, to));
        }
    }

    boolean counts(String paidIn, Instant at) {
        return paidIn.equals(currency) && !at.isBefore(from) && (to == null || at.isBefore(to));
    }

    /** What is missing to the threshold; zero for a member. */
    BigDecimal missing(BigDecimal amount) {
        return threshold.subtract(amount).max(BigDecimal.ZERO);
    }

    /** Whether movements can be added to a membership, rather than its story told again from the start. */
    boolean continues(Membership before, Collection<Movement> movements) {
        return before.movedAt() != null
                && movements.stream().allMatch(movement -> movement.at().isAfter(before.movedAt()));
    }

    /** The story told from the start. */
    Membership tell(Collection<Movement> movements) {
        return tell(Membership.NONE, movements);
    }

    /**
     * The membership after more movements, all later than those it knows. Movements of one moment count together: a
     * purchase exchanged at the till makes nobody a member for no time at all.
     */
    Membership tell(Membership before, Collection<Movement> movements) {
        if (before != Membership.NONE && !continues(before, movements)) {
            throw new IllegalArgumentException("Movements up to %s cannot be continued by %s, which are not all later"
                    .formatted(before.movedAt(), movements));
        }
        Map<Instant, List<Movement>> byMoment =
                movements.stream().collect(Collectors.groupingBy(Movement::at, TreeMap::new, Collectors.toList()));
        Membership membership = before;
        for (Map.Entry<Instant, List<Movement>> moment : byMoment.entrySet()) {
            membership = step(membership, moment.getKey(), moment.getValue());
        }
        return membership;
    }

    private Membership step(Membership before, Instant at, List<Movement> movements) {
        BigDecimal amount = movements.stream().map(Movement::amount).reduce(before.amount(), BigDecimal::add);
        boolean collecting = before.collecting() || movements.stream().anyMatch(Movement::purchase);
        return new Membership(amount, at, collecting ? history(before, at, amount) : List.of());
    }

    private List<Period> history(Membership before, Instant at, BigDecimal amount) {
        ClubState state = amount.compareTo(threshold) >= 0 ? ClubState.MEMBER : ClubState.QUASI;
        if (before.current().filter(period -> period.state() == state).isPresent()) {
            return before.history();
        }
        List<Period> history = new ArrayList<>(before.history());
        history.add(new Period(state, at));
        return history;
    }
}
