package dev.guanxi.segmentation.shopper.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.guanxi.segmentation.shopper.calibration.Calibration.Bin;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalibrationTest {

    @Test
    void theErrorIsTheMeanDistanceOfProbabilityAndTruth() {
        Calibration calibration =
                new Calibration(List.of(new Bin(5, 10, 5.5, 5, 7, 6, 0, 0), new Bin(9, 30, 28.5, 24, 6, 3, 30, 24)));

        // 10 × |0.55 − 0.5| and 30 × |0.95 − 0.8| over 40
        assertThat(calibration.expectedCalibrationError()).isCloseTo(0.125, within(1e-12));
        assertThat(calibration.accuracy()).isCloseTo(29 / 40.0, within(1e-12));
        assertThat(calibration.accuracyOfSure()).isCloseTo(0.8, within(1e-12));
        assertThat(calibration.logLoss()).isCloseTo(13 / 40.0, within(1e-12));
        assertThat(calibration.brier()).isCloseTo(9 / 40.0, within(1e-12));
    }

    @Test
    void withoutSessionsThereAreNoMeans() {
        assertThat(new Calibration(List.of()).accuracy()).isNaN();
    }
}
