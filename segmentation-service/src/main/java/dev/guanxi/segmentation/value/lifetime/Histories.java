package dev.guanxi.segmentation.value.lifetime;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Histories of many customers, equal ones together, so that each is computed once.
 *
 * @param groups in a fixed order, so that sums come out the same
 */
public record Histories(List<Group> groups) {

    /** So many customers with this history. */
    public record Group(History history, long customers) {}

    public Histories {
        groups = List.copyOf(groups);
    }

    public static Histories of(Collection<History> all) {
        Map<History, Long> counts = new LinkedHashMap<>();
        all.forEach(history -> counts.merge(history, 1L, Long::sum));
        return new Histories(counts.entrySet().stream()
                .map(entry -> new Group(entry.getKey(), entry.getValue()))
                .toList());
    }

    public long customers() {
        return groups.stream().mapToLong(Group::customers).sum();
    }

    /** Customers who bought again. */
    public long repeatBuyers() {
        return groups.stream()
                .filter(group -> group.history().repeats() > 0)
                .mapToLong(Group::customers)
                .sum();
    }

    /** Every so many-th group, at most that many: enough to find where a climb should start. */
    Histories sample(int most) {
        int step = (groups.size() + most - 1) / most;
        return step <= 1
                ? this
                : new Histories(IntStream.range(0, groups.size())
                        .filter(i -> i % step == 0)
                        .mapToObj(groups::get)
                        .toList());
    }
}
