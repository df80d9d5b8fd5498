package dev.guanxi.segmentation.shopper.calibration;

import java.util.List;

/**
 * Whether the probabilities that were answered came true: of shoppers who were a type with 80 %, four in five should be it.
 * Expected calibration error over ten bins of equal width (Naeini, Cooper, Hauskrecht 2015), Brier score (1950) and log loss.
 *
 * @param bins in order; those without sessions are left out
 */
record Calibration(List<Bin> bins) {

    static final int BINS = 10;

    /**
     * Sessions whose best type had a probability within a tenth.
     *
     * @param tenth from 0 to 9
     * @param probabilities sum of the best types' probabilities
     * @param right how many of the best types were confirmed
     * @param logLoss sum of the negative natural logarithms of the confirmed types' probabilities
     * @param brier sum of the Brier scores, each from 0 to 2
     * @param sure how many were answered as sure
     * @param sureAndRight how many of these were confirmed
     */
    record Bin(
            int tenth,
            long sessions,
            double probabilities,
            long right,
            double logLoss,
            double brier,
            long sure,
            long sureAndRight) {

        double meanProbability() {
            return probabilities / sessions;
        }

        double accuracy() {
            return (double) right / sessions;
        }
    }

    Calibration {
        bins = bins.stream().filter(bin -> bin.sessions() > 0).toList();
    }

    long sessions() {
        return bins.stream().mapToLong(Bin::sessions).sum();
    }

    long sure() {
        return bins.stream().mapToLong(Bin::sure).sum();
    }

    /** Share of sessions whose best type was confirmed; NaN without sessions, as all means below. */
    double accuracy() {
        return (double) bins.stream().mapToLong(Bin::right).sum() / sessions();
    }

    double accuracyOfSure() {
        return (double) bins.stream().mapToLong(Bin::sureAndRight).sum() / sure();
    }

    double logLoss() {
        return bins.stream().mapToDouble(Bin::logLoss).sum() / sessions();
    }

    double brier() {
        return bins.stream().mapToDouble(Bin::brier).sum() / sessions();
    }

    /** Mean distance of probability and truth, each bin weighed by its sessions; 0 is perfect. */
    double expectedCalibrationError() {
        return bins.stream()
                        .mapToDouble(bin -> bin.sessions() * Math.abs(bin.meanProbability() - bin.accuracy()))
                        .sum()
                / sessions();
    }
}
