package dev.guanxi.benchmarks;

import dev.guanxi.local.Service;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.HdrHistogram.Histogram;

/**
 * From the acknowledgement of a write to the moment at which another service answers with its effect: a customer is
 * registered, and visit-planner asked until it knows the customer. Once with nothing else going on, once at half of the
 * writes that are possible.
 */
final class LatencyBenchmark implements Benchmark {

    private static final Budget IDLE = Budget.atMost(50);
    private static final Budget BUSY = Budget.atMost(500);
    private static final int SAMPLES_PER_SECOND = 20;
    private static final double P99 = 99;

    @Override
    public String name() {
        return "latency";
    }

    @Override
    public Set<Program> needs() {
        return Set.of();
    }

    @Override
    public List<Finding> measure(Workbench bench) {
        bench.whole();
        Plan plan = bench.plan();
        List<Finding> findings = new ArrayList<>();
        EffectProbe probe = new EffectProbe(
                bench.customerService(),
                bench.stack().address(Service.VISIT_PLANNER),
                bench.tokens().get(0));
        String request = Http.post(bench.customerService(), "/api/v1/customers", EffectProbe.CUSTOMER);
        URI target = bench.customerService();
        try (Client client = new Client(bench, name(), target, plan.clients(), request, 1)) {
            Log.say("latency: %d s of warm-up", plan.warmUp());
            client.run(plan.warmUp());
            double peak = client.run(plan.seconds()).perSecond();
            probe.awaitCaughtUp();
            int samples = SAMPLES_PER_SECOND * plan.seconds();
            findings.add(finding("commit → effect in another service, idle, p99", probe.run(samples), IDLE));
            long half = Math.round(peak / 2);
            var load = CompletableFuture.supplyAsync(() -> client.run(2 * plan.seconds(), half));
            findings.add(finding(
                    "commit → effect in another service, at %,d writes/s, p99".formatted(half),
                    probe.runUntil(load::isDone),
                    BUSY));
            load.join();
        }
        return findings;
    }

    private static Finding finding(String what, Histogram micros, Budget budget) {
        String detail = String.format(
                Locale.ROOT,
                "%d samples: p50 %.1f ms, longest %.1f ms",
                micros.getTotalCount(),
                micros.getValueAtPercentile(50) / 1e3,
                micros.getMaxValue() / 1e3);
        return new Finding(what, micros.getValueAtPercentile(P99) / 1e3, "ms", budget, 0, List.of(detail));
    }
}
