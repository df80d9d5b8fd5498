package dev.guanxi.segmentation.tier;

/** What became of one part for one account: measured, or missing with the reason. */
public sealed interface PartScore {

    Part part();

    /** Percent of the factor that the model gives this part. */
    int weight();

    /**
     * @param value points from 0 to 100
     * @param raw the figure it was measured from, in the part's unit
     */
    record Measured(Part part, int weight, double value, double raw) implements PartScore {
        public Measured {
            if (!(value >= 0 && value <= 100)) {
                throw new IllegalArgumentException(part + " must be worth 0 to 100 points, but is worth " + value);
            }
        }
    }

    record Missing(Part part, int weight, NoData reason) implements PartScore {}
}
