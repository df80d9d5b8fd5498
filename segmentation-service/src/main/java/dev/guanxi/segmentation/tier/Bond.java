package dev.guanxi.segmentation.tier;

import java.util.OptionalDouble;

/**
 * What ties an account to us besides the money, up to the day of the run.
 *
 * @param satisfaction mean of what its parties last told, each 1 to 5; empty if none did
 * @param competitorExits how often it went to a competitor and was not won back
 * @param otherExits how often it stopped buying for another reason, or was won back
 * @param productLines how many of our product lines it has bought
 */
public record Bond(OptionalDouble satisfaction, int competitorExits, int otherExits, int productLines) {

    public static final Bond NONE = new Bond(OptionalDouble.empty(), 0, 0, 0);
}
