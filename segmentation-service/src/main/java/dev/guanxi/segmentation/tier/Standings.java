package dev.guanxi.segmentation.tier;

import dev.guanxi.segmentation.account.RegistrationOrder;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Where all accounts stand before the cut, in arrays: 38 bytes an account, so that a million are sorted in a second. */
final class Standings {

    private static final int MONEY_DIGITS = 4;
    private static final byte NONE = -1;

    private final int[] hundredths;
    private final long[] netRevenue;
    private final long[] registered;
    private final long[] idHigh;
    private final long[] idLow;
    private final byte[] previous;
    private final byte[] overridden;

    /** Of so many accounts, each to be put in its place; different ones may be put at the same time. */
    Standings(int size) {
        hundredths = new int[size];
        netRevenue = new long[size];
        registered = new long[size];
        idHigh = new long[size];
        idLow = new long[size];
        previous = new byte[size];
        overridden = new byte[size];
    }

    static Standings of(List<Standing> accounts) {
        Standings standings = new Standings(accounts.size());
        for (int index = 0; index < accounts.size(); index++) {
            standings.put(index, accounts.get(index));
        }
        return standings;
    }

    void put(int index, Standing account) {
        hundredths[index] = account.hundredths();
        netRevenue[index] = account.netRevenue()
                .setScale(MONEY_DIGITS, RoundingMode.HALF_UP)
                .unscaledValue()
                .longValueExact();
        registered[index] = ChronoUnit.MICROS.between(Instant.EPOCH, account.registeredAt());
        idHigh[index] = account.customerId().getMostSignificantBits();
        idLow[index] = account.customerId().getLeastSignificantBits();
        previous[index] = code(account.previous());
        overridden[index] = code(account.overridden());
    }

    int size() {
        return hundredths.length;
    }

    int hundredths(int index) {
        return hundredths[index];
    }

    boolean wasAtLeast(int index, Tier tier) {
        return previous[index] != NONE && previous[index] <= tier.ordinal();
    }

    /** Null where no override holds. */
    Tier overridden(int index) {
        return overridden[index] == NONE ? null : Tier.values()[overridden[index]];
    }

    /**
     * Indices, the best first: higher score; of equals, higher net revenue, then earlier registration, then smaller id
     * (S3's tie rule).
     */
    int[] bestFirst() {
        long[] keys = new long[size()];
        for (int index = 0; index < size(); index++) {
            keys[index] = (10_000L - hundredths[index]) << 32 | index;
        }
        Arrays.sort(keys);
        int[] order = Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
        for (int from = 0; from < size(); ) {
            int to = from + 1;
            while (to < size() && hundredths[order[to]] == hundredths[order[from]]) {
                to++;
            }
            decideTies(order, from, to);
            from = to;
        }
        return order;
    }

    private void decideTies(int[] order, int from, int to) {
        if (to - from > 1) {
            int[] tied = IntStream.range(from, to)
                    .mapToObj(at -> order[at])
                    .sorted(Comparator.comparingLong((Integer index) -> -netRevenue[index])
                            .thenComparingLong(index -> registered[index])
                            .thenComparing(this::id, RegistrationOrder.BY_ID))
                    .mapToInt(Integer::intValue)
                    .toArray();
            System.arraycopy(tied, 0, order, from, tied.length);
        }
    }

    private UUID id(int index) {
        return new UUID(idHigh[index], idLow[index]);
    }

    private static byte code(Tier tier) {
        return tier == null ? NONE : (byte) tier.ordinal();
    }
}
