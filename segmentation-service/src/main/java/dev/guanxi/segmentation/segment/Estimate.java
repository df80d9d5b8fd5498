package dev.guanxi.segmentation.segment;

/**
 * How many members a rule has, told from a sample of customers.
 *
 * @param customers all there are
 * @param asked those of the sample
 * @param members the most likely number of members among all
 * @param lowest with 95 % certainty not fewer, by Wilson's interval (1927) for a share
 * @param highest likewise not more
 */
record Estimate(long customers, long asked, long members, long lowest, long highest) {

    private static final double Z = 1.96;

    /** @param found members among those asked; exact where all were asked */
    static Estimate of(long customers, long asked, long found) {
        if (asked >= customers || asked == 0) {
            return new Estimate(customers, asked, found, found, found);
        }
        double share = (double) found / asked;
        double square = Z * Z / asked;
        double middle = (share + square / 2) / (1 + square);
        double half = Z / (1 + square) * Math.sqrt(share * (1 - share) / asked + square / (4 * asked));
        return new Estimate(
                customers,
                asked,
                Math.round(share * customers),
                Math.max(found, (long) Math.floor((middle - half) * customers)),
                Math.min(customers, (long) Math.ceil((middle + half) * customers)));
    }

    boolean isExact() {
        return asked >= customers;
    }
}
