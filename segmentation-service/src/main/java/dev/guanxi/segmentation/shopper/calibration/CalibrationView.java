package dev.guanxi.segmentation.shopper.calibration;

import dev.guanxi.segmentation.text.Figures;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The calibration of a period; means are absent without sessions. */
@Schema(name = "ShopperCalibration", examples = """
                {"sessions":412,"sure":331,"accuracy":0.868932,"accuracyOfSure":0.942598,
                 "expectedCalibrationError":0.031,"brierScore":0.19,"logLoss":0.41,
                 "bins":[{"from":0.9,"to":1.0,"sessions":240,"meanProbability":0.972,"accuracy":0.966}]}""")
record CalibrationView(
        @Schema(description = "Confirmed sessions") long sessions,

        @Schema(description = "How many of them were answered as sure")
        long sure,

        @Schema(description = "Share whose most probable type was confirmed")
        BigDecimal accuracy,

        @Schema(description = "The same of those that were answered as sure")
        BigDecimal accuracyOfSure,

        @Schema(description = "Mean distance of probability and truth over the bins; 0 is perfect")
        BigDecimal expectedCalibrationError,

        @Schema(
                description =
                        "Mean over the sessions of the squared distances of all six types; 0 to 2, less is better")
        BigDecimal brierScore,

        @Schema(description = "Mean of the negative natural logarithms of the confirmed types' probabilities")
        BigDecimal logLoss,

        @Schema(
                description =
                        "By the probability of the most probable type, in tenths; those without sessions are left out")
        List<BinView> bins) {

    /** Sessions whose most probable type had a probability within these bounds. */
    @Schema(name = "ShopperReliabilityBin")
    record BinView(
            @Schema(description = "Least probability of the bin, included")
            BigDecimal from,

            @Schema(description = "Greatest probability of the bin")
            BigDecimal to,

            @Schema(description = "Confirmed sessions whose most probable type had such a probability")
            long sessions,

            @Schema(description = "Mean of these probabilities, 0 to 1")
            BigDecimal meanProbability,

            @Schema(description = "Share of these sessions, 0 to 1, whose most probable type was confirmed")
            BigDecimal accuracy) {

        static BinView of(Calibration.Bin bin) {
            return new BinView(
                    BigDecimal.valueOf(bin.tenth(), 1),
                    BigDecimal.valueOf(bin.tenth() + 1L, 1),
                    bin.sessions(),
                    Figures.raw(bin.meanProbability()),
                    Figures.raw(bin.accuracy()));
        }
    }

    static CalibrationView of(Calibration of) {
        return new CalibrationView(
                of.sessions(),
                of.sure(),
                mean(of.accuracy()),
                mean(of.accuracyOfSure()),
                mean(of.expectedCalibrationError()),
                mean(of.brier()),
                mean(of.logLoss()),
                of.bins().stream().map(BinView::of).toList());
    }

    private static BigDecimal mean(double value) {
        return Double.isNaN(value) ? null : Figures.raw(value);
    }
}
