package dev.guanxi.loyalty.club;

import dev.guanxi.loyalty.purchase.PurchaseFile;
import dev.guanxi.loyalty.purchase.ReturnedLine;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Counts a batch in memory: movements per club and customer, and the memberships that come of them. Not for two threads;
 * one batch, one instance.
 */
final class Tally {

    private final Map<UUID, ClubRule> rules;
    private final Map<Key, List<Movement>> movements = new LinkedHashMap<>();
    private final Map<Key, MembershipRow> known = new HashMap<>();
    private final List<MembershipRow> changed = new ArrayList<>();
    private final List<MembershipChanged> told = new ArrayList<>();

    private record Key(UUID clubId, UUID customerId) {}

    Tally(List<ClubEntity> clubs) {
        rules = clubs.stream().collect(Collectors.toMap(club -> club.id, ClubEntity::rule));
    }

    void addFresh(PurchaseFile file) {
        rules.forEach(
                (club, rule) -> add(new Key(club, file.purchase().customerId()), new Collecting(rule).fresh(file)));
    }

    void addAll(PurchaseFile file) {
        rules.forEach((club, rule) -> add(new Key(club, file.purchase().customerId()), new Collecting(rule).all(file)));
    }

    void addCredits(List<ReturnedLine> credits) {
        rules.forEach((club, rule) -> credits.forEach(
                credit -> add(new Key(club, credit.customerId()), new Collecting(rule).credits(List.of(credit)))));
    }

    private void add(Key key, List<Movement> more) {
        if (!more.isEmpty()) {
            movements.computeIfAbsent(key, absent -> new ArrayList<>()).addAll(more);
        }
    }

    /** Customers for whom anything moves, in order of id. */
    Set<UUID> customers() {
        return customersOf(movements.keySet());
    }

    void know(List<MembershipRow> rows) {
        rows.stream()
                .filter(row -> rules.containsKey(row.clubId()))
                .forEach(row -> known.put(new Key(row.clubId(), row.customerId()), row));
    }

    /**
     * Lets the stories go on that can.
     *
     * @return the customers whose stories have to be told from the start
     */
    Set<UUID> goOn() {
        List<Key> fromTheStart = new ArrayList<>();
        movements.forEach((key, more) -> {
            MembershipRow before = known.get(key);
            ClubRule rule = rules.get(key.clubId);
            if (before != null && rule.continues(before.membership(), more)) {
                settle(key, rule.tell(before.membership(), more));
            } else {
                fromTheStart.add(key);
            }
        });
        movements.keySet().retainAll(fromTheStart);
        return customersOf(fromTheStart);
    }

    /** Takes the stories told from the start; only those of them that could not go on, where that was tried. */
    void retell(Tally whole) {
        boolean all = movements.isEmpty();
        whole.movements.forEach((key, story) -> {
            if (all || movements.containsKey(key)) {
                settle(key, rules.get(key.clubId).tell(story));
            }
        });
    }

    private void settle(Key key, Membership membership) {
        MembershipRow before = known.get(key);
        if (!membership.collecting()) {
            return;
        }
        MembershipRow after =
                before == null ? MembershipRow.first(key.clubId, key.customerId, membership) : before.with(membership);
        changed.add(after);
        if (before == null || !before.sameState(membership)) {
            told.add(MembershipChanged.of(after, before, rules.get(key.clubId)));
        }
    }

    private static Set<UUID> customersOf(Collection<Key> keys) {
        return keys.stream().map(Key::customerId).collect(Collectors.toCollection(TreeSet::new));
    }

    List<MembershipRow> changed() {
        return changed;
    }

    List<MembershipChanged> told() {
        return told;
    }
}
