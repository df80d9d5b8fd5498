package dev.guanxi.customer.purification;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What a part of a prospect's value is worth, and why. Hundredths of points are whole numbers, so that what is added up
 * is exact.
 *
 * @param hundredths of points, from 0 to 10,000
 * @param reason key of the text that says why
 * @param values what the text names
 */
record Finding(int hundredths, String reason, List<String> values) {

    static final int FULL = 10_000;

    Finding {
        if (hundredths < 0 || hundredths > FULL) {
            throw new IllegalArgumentException(
                    reason + " must be worth 0 to " + FULL + " hundredths of points, but is worth " + hundredths);
        }
    }

    /** A share of all points, taken as 0 below 0 and as 1 above 1. */
    static Finding of(double share, String reason, Object... values) {
        double within = Math.max(0, Math.min(1, share));
        return new Finding(
                (int) Math.round(within * FULL),
                reason,
                Stream.of(values).map(String::valueOf).toList());
    }

    static Finding unknown(WeightsData weights) {
        return of(weights.unknownPoints() / 100.0, "unknown", weights.unknownPoints());
    }

    /** Whether all of these are known. */
    static boolean isKnown(Object... values) {
        return Arrays.stream(values).allMatch(Objects::nonNull);
    }

    /** Share of a rating from 1 (none of the points) to 5 (all of them). */
    static double share(int rating) {
        return (rating - 1) / 4.0;
    }
}
