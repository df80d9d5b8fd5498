package dev.guanxi.segmentation.value.lifetime;

import dev.guanxi.segmentation.value.lifetime.Estimate.Convergence;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Fits of the models by maximum likelihood. */
public final class Fits {

    /** Where a climb should start is found on so many histories at most. */
    private static final int SAMPLE = 1_000;
    /** A climb that runs away stops a little below or above the edge that it runs to; a tenth is within any error. */
    private static final double SAME_HEIGHT = 0.1;

    private Fits() {}

    /** @param model null where the estimate is none that a model can be made of */
    public record Fit<M>(M model, Estimate estimate) {}

    public static Fit<BgNbd> bgNbd(Histories histories) {
        double age = meanAge(histories);
        List<double[]> starts = List.of(
                new double[] {1, age, 1, 1}, new double[] {0.25, age / 8, 0.8, 2.5}, new double[] {3, age, 0.3, 3});
        Estimate estimate = fit(histories, v -> new BgNbd(v[0], v[1], v[2], v[3]), starts, "r", "alpha", "a", "b");
        return new Fit<>(
                new BgNbd(estimate.value(0), estimate.value(1), estimate.value(2), estimate.value(3)), estimate);
    }

    public static Fit<ParetoNbd> paretoNbd(Histories histories) {
        double age = meanAge(histories);
        List<double[]> starts =
                List.of(new double[] {1, age, 1, age}, new double[] {0.5, age / 4, 0.5, age / 3}, new double[] {
                    3, age, 2, 4 * age
                });
        Estimate estimate =
                fit(histories, v -> new ParetoNbd(v[0], v[1], v[2], v[3]), starts, "r", "alpha", "s", "beta");
        return new Fit<>(
                new ParetoNbd(estimate.value(0), estimate.value(1), estimate.value(2), estimate.value(3)), estimate);
    }

    /**
     * The edge of either model at which nobody drops out, where its likelihood is highest: a climb towards it finds no peak,
     * since the drop-out shrinks for ever and gains less and less.
     *
     * @param climb of the model, which ended on no peak
     * @return empty where the edge is no maximum, as the likelihood there is lower or knows no peak either
     */
    public static Optional<Fit<Nbd>> withoutDropOut(Histories histories, Estimate climb) {
        double age = meanAge(histories);
        List<double[]> starts = List.of(new double[] {1, age}, new double[] {0.25, age / 4}, new double[] {3, age});
        Estimate found = fit(histories, v -> new Nbd(v[0], v[1]), starts, "r", "alpha");
        if (!found.converged() || found.logLikelihood() < climb.logLikelihood() - SAME_HEIGHT) {
            return Optional.empty();
        }
        Estimate edge =
                new Estimate(found.parameters(), found.logLikelihood(), Convergence.NO_DROP_OUT, found.evaluations());
        return Optional.of(new Fit<>(new Nbd(edge.value(0), edge.value(1)), edge));
    }

    public static Fit<GammaGamma> gammaGamma(Collection<Spend> spends) {
        List<Spend> all = List.copyOf(spends);
        double mean = all.stream().mapToDouble(Spend::mean).average().orElse(1);
        List<double[]> starts =
                List.of(new double[] {1, 2, mean}, new double[] {6, 4, mean / 2}, new double[] {3, 10, 3 * mean});
        LogLikelihood whole = likelihood(all);
        LogLikelihood sample = likelihood(every(all));
        Estimate estimate = new MaximumLikelihood(whole, sample).climb(starts, "p", "q", "gamma");
        return new Fit<>(new GammaGamma(estimate.value(0), estimate.value(1), estimate.value(2)), estimate);
    }

    private static Estimate fit(
            Histories histories, Function<double[], PurchaseModel> model, List<double[]> starts, String... names) {
        return new MaximumLikelihood(likelihood(histories, model), likelihood(histories.sample(SAMPLE), model))
                .climb(starts, names);
    }

    private static LogLikelihood likelihood(Histories histories, Function<double[], PurchaseModel> model) {
        var groups = histories.groups();
        return new LogLikelihood(groups.size(), parameters -> {
            PurchaseModel made = model.apply(parameters);
            return i ->
                    groups.get(i).customers() * made.logLikelihood(groups.get(i).history());
        });
    }

    private static LogLikelihood likelihood(List<Spend> spends) {
        return new LogLikelihood(spends.size(), v -> {
            GammaGamma made = new GammaGamma(v[0], v[1], v[2]);
            return i -> made.logLikelihood(spends.get(i));
        });
    }

    private static List<Spend> every(List<Spend> spends) {
        int step = Math.max(1, spends.size() / SAMPLE);
        return IntStream.range(0, spends.size())
                .filter(i -> i % step == 0)
                .mapToObj(spends::get)
                .toList();
    }

    private static double meanAge(Histories histories) {
        double total = histories.groups().stream()
                .mapToDouble(group -> group.customers() * group.history().age())
                .sum();
        return Math.max(total / Math.max(1, histories.customers()), Double.MIN_NORMAL);
    }
}
