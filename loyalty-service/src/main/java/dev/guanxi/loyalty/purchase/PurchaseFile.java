package dev.guanxi.loyalty.purchase;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A purchase with everything that came back of it.
 *
 * @param isNew whether the purchase itself is new to all rules
 * @param earlier returned lines that every rule which knows the purchase has dealt with
 * @param fresh returned lines that are new to all rules
 */
public record PurchaseFile(Purchase purchase, boolean isNew, List<ReturnedLine> earlier, List<ReturnedLine> fresh) {

    public PurchaseFile {
        earlier = sorted(earlier);
        fresh = sorted(fresh);
    }

    /** Everything that came back of it, fresh or not. */
    public List<ReturnedLine> returned() {
        return Stream.concat(earlier.stream(), fresh.stream()).toList();
    }

    /** What the fresh returns take back of a purchase whose gifts end at {@code expiresAt}. */
    public List<Takeback> freshTakebacks(Instant expiresAt) {
        Set<ReturnedLine> isFresh = Set.copyOf(fresh);
        return takebacks(expiresAt).stream()
                .filter(takeback -> isFresh.contains(takeback.returned()))
                .toList();
    }

    /**
     * What all returns take back, the earlier ones first.
     *
     * <p>Returns in time are reckoned among themselves, late ones after all others, so that what is taken in time does not
     * depend on whether a late return was heard of sooner.
     */
    public List<Takeback> takebacks(Instant expiresAt) {
        Map<Integer, BigDecimal> keptInTime = new HashMap<>();
        Map<Integer, BigDecimal> keptAtAll = new HashMap<>();
        List<Takeback> takebacks = new ArrayList<>();
        Stream.concat(earlier.stream(), fresh.stream())
                .forEach(returned -> purchase.line(returned.purchaseLine()).ifPresent(line -> {
                    boolean late = !returned.effectiveAt(purchase).isBefore(expiresAt);
                    Takeback takeback = take(returned, line, late ? keptAtAll : keptInTime, late);
                    takebacks.add(takeback);
                    if (!late) {
                        take(returned, line, keptAtAll, false);
                    }
                }));
        return takebacks;
    }

    private static Takeback take(
            ReturnedLine returned, PurchaseLine line, Map<Integer, BigDecimal> kept, boolean late) {
        BigDecimal before = kept.getOrDefault(line.number(), line.quantity());
        BigDecimal after = before.subtract(returned.quantity()).max(BigDecimal.ZERO);
        kept.put(line.number(), after);
        return new Takeback(returned, line, before, after, late);
    }

    private static List<ReturnedLine> sorted(List<ReturnedLine> lines) {
        return lines.stream().sorted(ReturnedLine.BY_TIME).toList();
    }
}
