package dev.guanxi.segmentation.value.lifetime;

/**
 * What purchase models need to know of one customer. The first purchase starts the clock and does not count.
 *
 * @param repeats x: number of days with a purchase after the first
 * @param recency t_x: time from the first purchase to the last; 0 without a repeat
 * @param age T: time from the first purchase to the end of what is known; not below {@code recency}
 */
public record History(int repeats, double recency, double age) {

    public History {
        if (repeats < 0 || !(recency >= 0) || !(age >= recency) || Double.isInfinite(age)) {
            throw new IllegalArgumentException("repeats must be from 0 and 0 <= recency <= age, but they are " + repeats
                    + ", " + recency + ", " + age);
        }
        if (repeats == 0 && recency > 0) {
            throw new IllegalArgumentException("without a repeat recency must be 0, but is " + recency);
        }
    }

    /** Nothing known but a first purchase, just now. */
    public static History fresh() {
        return new History(0, 0, 0);
    }
}
