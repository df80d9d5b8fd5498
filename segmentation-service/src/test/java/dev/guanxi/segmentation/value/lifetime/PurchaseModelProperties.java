package dev.guanxi.segmentation.value.lifetime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;

/** What holds for all parameters and histories, the odd ones too: bought today, hundreds of purchases, ages of years. */
class PurchaseModelProperties {

    @Property(tries = 200)
    void bgNbd(
            @ForAll @DoubleRange(min = 0.02, max = 20) double r,
            @ForAll @DoubleRange(min = 0.05, max = 500) double alpha,
            @ForAll @DoubleRange(min = 0.02, max = 20) double a,
            @ForAll @DoubleRange(min = 0.02, max = 50) double b,
            @ForAll @IntRange(max = 600) int repeats,
            @ForAll @Scale(4) @DoubleRange(min = 0.001, max = 1) double recency,
            @ForAll @Scale(4) @DoubleRange(min = 0.0001, max = 2_000) double age) {
        holds(new BgNbd(r, alpha, a, b), history(repeats, recency, age));
    }

    @Property(tries = 200)
    void paretoNbd(
            @ForAll @DoubleRange(min = 0.02, max = 20) double r,
            @ForAll @DoubleRange(min = 0.05, max = 500) double alpha,
            @ForAll @DoubleRange(min = 0.02, max = 20) double s,
            @ForAll @DoubleRange(min = 0.05, max = 500) double beta,
            @ForAll @IntRange(max = 600) int repeats,
            @ForAll @Scale(4) @DoubleRange(min = 0.001, max = 1) double recency,
            @ForAll @Scale(4) @DoubleRange(min = 0.0001, max = 2_000) double age) {
        holds(new ParetoNbd(r, alpha, s, beta), history(repeats, recency, age));
    }

    @Property(tries = 200)
    void nbd(
            @ForAll @DoubleRange(min = 0.02, max = 20) double r,
            @ForAll @DoubleRange(min = 0.05, max = 500) double alpha,
            @ForAll @IntRange(max = 600) int repeats,
            @ForAll @Scale(4) @DoubleRange(min = 0.001, max = 1) double recency,
            @ForAll @Scale(4) @DoubleRange(min = 0.0001, max = 2_000) double age) {
        holds(new Nbd(r, alpha), history(repeats, recency, age));
    }

    /** As their drop-out shrinks, both models come to it. */
    @Property(tries = 200)
    void nbdIsTheEdgeOfBothModels(
            @ForAll @DoubleRange(min = 0.1, max = 5) double r,
            @ForAll @DoubleRange(min = 1, max = 100) double alpha,
            @ForAll @IntRange(max = 60) int repeats,
            @ForAll @Scale(4) @DoubleRange(min = 0.5, max = 1) double recency,
            @ForAll @Scale(4) @DoubleRange(min = 1, max = 100) double age) {
        History history = history(repeats, recency, age);
        Nbd edge = new Nbd(r, alpha);
        BgNbd bgNbd = new BgNbd(r, alpha, 1e-60, 1);
        ParetoNbd paretoNbd = new ParetoNbd(r, alpha, 1e-60, 1);
        assertThat(bgNbd.logLikelihood(history)).isCloseTo(edge.logLikelihood(history), within(1e-6));
        assertThat(paretoNbd.logLikelihood(history)).isCloseTo(edge.logLikelihood(history), within(1e-6));
        assertThat(paretoNbd.expectedPurchases(history, 52))
                .isCloseTo(edge.expectedPurchases(history, 52), within(1e-6));
    }

    @Property(tries = 100)
    void chancesOfAllNumbersOfPurchasesMakeOne(
            @ForAll @DoubleRange(min = 0.1, max = 4) double r,
            @ForAll @DoubleRange(min = 2, max = 50) double alpha,
            @ForAll @DoubleRange(min = 0.1, max = 5) double a,
            @ForAll @DoubleRange(min = 0.1, max = 5) double b,
            @ForAll @DoubleRange(min = 0.1, max = 20) double time) {
        BgNbd model = new BgNbd(r, alpha, a, b);
        double sum = 0;
        double mean = 0;
        for (int purchases = 0; purchases < 700; purchases++) {
            double chance = model.probability(purchases, time);
            assertThat(chance).isBetween(0.0, 1.0);
            sum += chance;
            mean += purchases * chance;
        }
        assertThat(sum).isCloseTo(1, within(1e-6));
        assertThat(mean).isCloseTo(model.expectedPurchases(time), within(1e-4 * Math.max(1, mean)));
    }

    private static void holds(PurchaseModel model, History history) {
        assertThat(model.logLikelihood(history)).isFinite();
        assertThat(model.alive(history)).isBetween(0.0, 1.0);
        double before = 0;
        for (double horizon : new double[] {0, 0.01, 1, 10, 52, 520}) {
            double expected = model.expectedPurchases(history, horizon);
            assertThat(expected).isFinite().isGreaterThanOrEqualTo(before * (1 - 1e-9) - 1e-9);
            before = expected;
        }
    }

    private static History history(int repeats, double recency, double age) {
        return new History(repeats, repeats == 0 ? 0 : recency * age, age);
    }
}
