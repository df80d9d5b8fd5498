package dev.guanxi.segmentation.tier;

import java.math.BigDecimal;

/**
 * What one account is compared with: all accounts of a run.
 *
 * @param accounts how many there are, customers and potential customers alike
 * @param revenue net revenue of all accounts together, in the reporting currency; an account whose net revenue is
 *     negative counts as zero, so that it does not lift the others' shares
 * @param revenues how net revenue spreads over them
 * @param purchases how the number of purchases spreads over them
 */
public record Population(long accounts, BigDecimal revenue, Scale revenues, Scale purchases) {

    public Population {
        if (revenue.signum() < 0) {
            throw new IllegalArgumentException("revenue of all accounts must not be negative, but is " + revenue);
        }
    }

    /** Share of everybody's revenue that {@code net} makes, from 0. */
    double shareOf(BigDecimal net) {
        return net.signum() <= 0 || revenue.signum() == 0 ? 0 : net.doubleValue() / revenue.doubleValue();
    }
}
