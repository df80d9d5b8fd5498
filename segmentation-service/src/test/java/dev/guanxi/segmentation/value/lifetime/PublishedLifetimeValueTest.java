package dev.guanxi.segmentation.value.lifetime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.guanxi.segmentation.value.CdNow;
import dev.guanxi.segmentation.value.lifetime.Fits.Fit;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Parameters, likelihoods and single customers of the CDNOW sample, as published. */
class PublishedLifetimeValueTest {

    /** 26 repeats, the last 30.857 weeks after the first purchase, 31 weeks before the end. */
    private static final History CUSTOMER_1516 = new History(26, 216 / 7.0, 31);

    private static Fit<BgNbd> bgNbd;
    private static Fit<ParetoNbd> paretoNbd;
    private static Fit<GammaGamma> gammaGamma;
    private static List<Spend> spends;

    @BeforeAll
    static void fit() throws IOException {
        assumeTrue(CdNow.isThere(), CdNow.ABSENT);
        bgNbd = Fits.bgNbd(CdNow.histories());
        paretoNbd = Fits.paretoNbd(CdNow.histories());
        spends = CdNow.spends();
        gammaGamma = Fits.gammaGamma(spends.stream().filter(Objects::nonNull).toList());
    }

    @Test
    void bgNbdIsThePublishedOne() {
        assertParameters(bgNbd.estimate(), 0.0005, 0.243, 4.414, 0.793, 2.426);
        assertThat(bgNbd.estimate().logLikelihood()).isCloseTo(-9582.4, within(0.05));
    }

    @Test
    void bgNbdForetellsThePublishedPurchases() {
        BgNbd model = bgNbd.model();
        assertThat(model.expectedPurchases(52)).isCloseTo(1.444, within(0.0005));
        assertThat(model.expectedPurchases(CUSTOMER_1516, 52)).isCloseTo(25.757, within(0.001));
        assertThat(model.alive(CUSTOMER_1516)).isCloseTo(0.969, within(0.0005));
        assertThat(model.expectedPurchases(new History(2, 30.43, 38.86), 39)).isCloseTo(1.226, within(0.0005));
    }

    @Test
    void paretoNbdIsThePublishedOne() {
        assertParameters(paretoNbd.estimate(), 0.0005, 0.553, 10.578, 0.606, 11.668);
        assertThat(paretoNbd.estimate().value(3)).isCloseTo(11.669, within(0.0015));
        assertThat(paretoNbd.estimate().logLikelihood()).isCloseTo(-9595.0, within(0.05));
    }

    @Test
    void paretoNbdForetellsThePublishedPurchases() {
        ParetoNbd model = paretoNbd.model();
        assertThat(model.expectedPurchases(CUSTOMER_1516, 52)).isCloseTo(25.456, within(0.001));
        assertThat(model.alive(new History(0, 0, 39))).isCloseTo(0.294, within(0.0005));
    }

    @Test
    void gammaGammaIsThePublishedOne() {
        assertThat(spends.stream().filter(Objects::nonNull)).hasSize(946);
        assertThat(spends.stream()
                        .filter(Objects::nonNull)
                        .mapToDouble(Spend::mean)
                        .average()
                        .orElseThrow())
                .isCloseTo(35.08, within(0.005));
        assertParameters(gammaGamma.estimate(), 0.005, 6.25, 3.74, 15.44);
        assertThat(gammaGamma.estimate().logLikelihood()).isCloseTo(-4055.92, within(0.05));
    }

    @Test
    void gammaGammaForetellsThePublishedSpend() {
        double[] published = {24.65, 18.91, 35.17, 35.17, 35.17, 71.46, 18.91, 35.17, 27.28, 35.17};
        GammaGamma model = gammaGamma.model();
        for (int i = 0; i < published.length; i++) {
            Spend spend = spends.get(i);
            double expected = spend == null ? model.expectedSpend() : model.expectedSpend(spend);
            assertThat(expected).isCloseTo(published[i], within(0.006));
        }
    }

    private static void assertParameters(Estimate estimate, double tolerance, double... published) {
        assertThat(estimate.converged()).isTrue();
        for (int i = 0; i < published.length; i++) {
            assertThat(estimate.value(i))
                    .as(estimate.parameters().get(i).name())
                    .isCloseTo(published[i], within(tolerance));
        }
    }
}
