package dev.guanxi.benchmarks;

import dev.guanxi.segmentation.value.lifetime.BgNbd;
import dev.guanxi.segmentation.value.lifetime.Estimate;
import dev.guanxi.segmentation.value.lifetime.Fits;
import dev.guanxi.segmentation.value.lifetime.Fits.Fit;
import dev.guanxi.segmentation.value.lifetime.GammaGamma;
import dev.guanxi.segmentation.value.lifetime.Histories;
import dev.guanxi.segmentation.value.lifetime.History;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** How long it takes to fit purchase and spend models to 24,000 simulated customers, and what comes out for CDNOW. */
final class LifetimeBenchmark implements Benchmark {

    private static final int CUSTOMERS = 24_000;
    private static final Budget SECONDS = Budget.atMost(5);
    private static final BgNbd PURCHASES = new BgNbd(0.4, 6, 0.8, 2.5);
    private static final GammaGamma SPEND = new GammaGamma(6.25, 3.74, 15.44);

    @Override
    public String name() {
        return "lifetime";
    }

    @Override
    public Set<Program> needs() {
        return Set.of();
    }

    @Override
    public boolean needsSystem() {
        return false;
    }

    @Override
    public List<Finding> measure(Workbench bench) {
        SimulatedCustomers customers = SimulatedCustomers.of(PURCHASES, SPEND, CUSTOMERS);
        List<Finding> findings = new ArrayList<>();
        findings.add(finding("BG/NBD", customers, () -> Fits.bgNbd(Histories.of(customers.histories()))));
        findings.add(finding("Pareto/NBD", customers, () -> Fits.paretoNbd(Histories.of(customers.histories()))));
        cdNow();
        return findings;
    }

    private static Finding finding(String model, SimulatedCustomers customers, Supplier<? extends Fit<?>> fit) {
        long began = System.nanoTime();
        Estimate purchases = fit.get().estimate();
        Estimate spend = Fits.gammaGamma(customers.spends()).estimate();
        double seconds = (System.nanoTime() - began) / 1e9;
        long failures = purchases.converged() && spend.converged() ? 0 : 1;
        return new Finding(
                "lifetime: " + model + " and Gamma-Gamma of "
                        + customers.histories().size() + " customers",
                seconds,
                "s",
                SECONDS,
                failures,
                List.of(
                        "simulated with " + PURCHASES + ", " + SPEND,
                        model + ": " + shown(purchases),
                        "Gamma-Gamma of " + customers.spends().size() + " repeat buyers: " + shown(spend)));
    }

    /** Beside the published figures, where the sample is at hand; it may not be shipped. */
    private static void cdNow() {
        Path file = Path.of(System.getProperty("guanxi.root"), "../shared/data/cdnow/cdnow_customers_summary.csv")
                .normalize();
        if (!Files.isRegularFile(file)) {
            Log.say("lifetime: CDNOW is left out, as %s is not there", file);
            return;
        }
        Histories histories = Histories.of(histories(file));
        Log.say("CDNOW, BG/NBD: %s", shown(Fits.bgNbd(histories).estimate()));
        Log.say("    published: r 0.243, alpha 4.414, a 0.793, b 2.426, log-likelihood -9582.4");
        Log.say("CDNOW, Pareto/NBD: %s", shown(Fits.paretoNbd(histories).estimate()));
        Log.say("    published: r 0.553, alpha 10.578, s 0.606, beta 11.669, log-likelihood -9595.0");
    }

    private static List<History> histories(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .skip(1)
                    .map(line -> line.split(","))
                    .map(field -> new History(
                            Integer.parseInt(field[1]), Double.parseDouble(field[2]), Double.parseDouble(field[3])))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    private static String shown(Estimate estimate) {
        return estimate.parameters().stream()
                .map(one -> String.format(
                        Locale.ROOT,
                        "%s %.3f (± %.3f)",
                        one.name(),
                        one.value(),
                        one.standardError() == null ? Double.NaN : one.standardError()))
                .collect(Collectors.joining(
                        ", ",
                        "",
                        String.format(
                                Locale.ROOT,
                                ", log-likelihood %.2f, %s",
                                estimate.logLikelihood(),
                                estimate.convergence())));
    }
}
