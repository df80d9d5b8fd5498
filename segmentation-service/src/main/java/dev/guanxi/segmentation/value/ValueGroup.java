package dev.guanxi.segmentation.value;

import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * The ten named groups by recency and frequency score (S7). A group's pattern reads the two digits R and F; every pair
 * of scores matches exactly one.
 */
public enum ValueGroup {
    HIBERNATING("[1-2][1-2]"),
    AT_RISK("[1-2][3-4]"),
    CANT_LOSE("[1-2]5"),
    ABOUT_TO_SLEEP("3[1-2]"),
    NEED_ATTENTION("33"),
    LOYAL("[3-4][4-5]"),
    PROMISING("41"),
    NEW("51"),
    POTENTIAL_LOYALISTS("[4-5][2-3]"),
    CHAMPIONS("5[4-5]");

    private final Pattern pattern;

    ValueGroup(String pattern) {
        this.pattern = Pattern.compile(pattern);
    }

    /** The group of these two scores, each 1 to 5. */
    static ValueGroup of(int recency, int frequency) {
        String scores = "" + recency + frequency;
        return Arrays.stream(values())
                .filter(group -> group.pattern.matcher(scores).matches())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("scores must be 1 to 5, but are " + scores));
    }
}
