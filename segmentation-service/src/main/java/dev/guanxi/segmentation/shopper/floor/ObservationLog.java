package dev.guanxi.segmentation.shopper.floor;

import dev.guanxi.segmentation.shopper.answer.Seen;
import dev.guanxi.segmentation.shopper.signal.Catalogue;
import dev.guanxi.segmentation.shopper.signal.Signal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where the signals of a session stand, whatever order the observations arrived in: of several of one signal the latest
 * holds, and a signal that is seen later takes the place of those that it excludes. Of equal times the greater id is later.
 */
final class ObservationLog {

    private static final Comparator<Observation> BY_TIME = Comparator.comparing(Observation::observedAt)
            .thenComparing(one -> one.id().toString());

    private ObservationLog() {}

    /** By signal, in order of their codes, whether it was seen or looked for and not there. */
    static Map<String, Boolean> standing(Collection<Observation> observations, Catalogue catalogue) {
        Map<String, Boolean> standing = new TreeMap<>();
        for (Observation one : inOrder(observations)) {
            if (one.seen() == Seen.WITHDRAWN) {
                standing.remove(one.signal());
            } else {
                standing.put(one.signal(), one.seen() == Seen.SEEN);
            }
            if (one.seen() == Seen.SEEN) {
                dropExcluded(standing, catalogue.find(one.signal()), catalogue);
            }
        }
        return standing;
    }

    private static List<Observation> inOrder(Collection<Observation> observations) {
        return observations.stream().sorted(BY_TIME).toList();
    }

    private static void dropExcluded(Map<String, Boolean> standing, Signal seen, Catalogue catalogue) {
        standing.entrySet().removeIf(other -> other.getValue() && seen.excludes(catalogue.find(other.getKey())));
    }
}
