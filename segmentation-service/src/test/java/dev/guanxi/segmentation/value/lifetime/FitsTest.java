package dev.guanxi.segmentation.value.lifetime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.guanxi.segmentation.value.lifetime.Estimate.Convergence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Customers are simulated with known parameters, which the fit must find again. */
class FitsTest {

    /** Of the true value, in standard errors; the seeds are fixed, so this cannot fail by chance. */
    private static final double FAR = 3;

    @Test
    void bgNbdIsRecovered() {
        BgNbd truth = new BgNbd(0.6, 6, 0.9, 3);
        var fit = Fits.bgNbd(Histories.of(new Simulation(1).customers(truth, 8_000, 80)));
        assertRecovered(fit.estimate(), truth.r(), truth.alpha(), truth.a(), truth.b());
    }

    @Test
    void paretoNbdIsRecovered() {
        ParetoNbd truth = new ParetoNbd(0.8, 9, 0.7, 14);
        var fit = Fits.paretoNbd(Histories.of(new Simulation(2).customers(truth, 8_000, 80)));
        assertRecovered(fit.estimate(), truth.r(), truth.alpha(), truth.s(), truth.beta());
    }

    @Test
    void gammaGammaIsRecovered() {
        GammaGamma truth = new GammaGamma(5, 4, 120);
        assertRecovered(
                Fits.gammaGamma(new Simulation(3).spends(truth, 5_000)).estimate(),
                truth.p(),
                truth.q(),
                truth.gamma());
    }

    /** Days instead of weeks multiply the scales by seven and change nothing else. */
    @Test
    void theUnitDoesNotMatter() {
        List<History> weeks = new Simulation(4).customers(new BgNbd(0.6, 6, 0.9, 3), 2_000, 80);
        List<History> days = weeks.stream()
                .map(h -> new History(h.repeats(), 7 * h.recency(), 7 * h.age()))
                .toList();
        BgNbd byWeek = Fits.bgNbd(Histories.of(weeks)).model();
        BgNbd byDay = Fits.bgNbd(Histories.of(days)).model();
        assertThat(byDay.alpha()).isCloseTo(7 * byWeek.alpha(), within(0.01));
        assertThat(byDay.expectedPurchases(new History(3, 140, 210), 364))
                .isCloseTo(byWeek.expectedPurchases(new History(3, 20, 30), 52), within(1e-3));
    }

    @Test
    void nobodyWhoBuysAgainTellsNothing() {
        Histories once = Histories.of(Collections.nCopies(500, new History(0, 0, 40)));
        assertThat(Fits.bgNbd(once).estimate().convergence()).isNotEqualTo(Convergence.CONVERGED);
        assertThat(Fits.paretoNbd(once).estimate().convergence()).isNotEqualTo(Convergence.CONVERGED);
    }

    /** Everybody who bought again bought until the end: the chance of leaving shrinks to nothing. */
    @ParameterizedTest
    @ValueSource(doubles = {30, 200, 1000})
    void whatRunsAwayIsUnboundedHoweverFarItGets(double age) {
        List<History> loyal = new ArrayList<>();
        int[] customers = {200, 300, 200, 140, 90, 60, 40, 30, 20};
        for (int repeats = 0; repeats < customers.length; repeats++) {
            double last = repeats == 0 ? 0 : 0.98 * age;
            loyal.addAll(Collections.nCopies(customers[repeats], new History(repeats, last, age)));
        }
        assertThat(Fits.bgNbd(Histories.of(loyal)).estimate().convergence()).isEqualTo(Convergence.UNBOUNDED);
    }

    @Test
    void nbdIsRecoveredWhereNobodyDropsOut() {
        BgNbd truth = new BgNbd(0.8, 9, 1e-9, 1);
        Histories histories = Histories.of(new Simulation(5).customers(truth, 8_000, 80));
        Estimate beyond = new Estimate(List.of(), Double.NEGATIVE_INFINITY, Convergence.UNBOUNDED, 1);
        Estimate edge = Fits.withoutDropOut(histories, beyond).orElseThrow().estimate();
        assertThat(edge.convergence()).isEqualTo(Convergence.NO_DROP_OUT);
        assertRecovered(edge, truth.r(), truth.alpha());
    }

    @Test
    void whereCustomersDropOutTheEdgeIsNoMaximum() {
        Histories histories = Histories.of(new Simulation(6).customers(new BgNbd(0.6, 6, 0.9, 3), 2_000, 80));
        assertThat(Fits.withoutDropOut(histories, Fits.bgNbd(histories).estimate()))
                .isEmpty();
    }

    @Test
    void whoNeverBuysAgainTellsNothingAtTheEdgeEither() {
        Histories once = Histories.of(Collections.nCopies(500, new History(0, 0, 40)));
        assertThat(Fits.withoutDropOut(once, Fits.bgNbd(once).estimate())).isEmpty();
    }

    @Test
    void equalAmountsTellNoSpread() {
        List<Spend> equal = Collections.nCopies(200, new Spend(2, 10));
        assertThat(Fits.gammaGamma(equal).estimate().convergence()).isNotEqualTo(Convergence.CONVERGED);
    }

    private static void assertRecovered(Estimate estimate, double... truth) {
        assertThat(estimate.converged()).isTrue();
        for (int i = 0; i < truth.length; i++) {
            var parameter = estimate.parameters().get(i);
            assertThat(Math.abs(parameter.value() - truth[i]) / parameter.standardError())
                    .as(parameter.toString())
                    .isLessThan(FAR);
        }
    }
}
