package dev.guanxi.benchmarks;

import dev.guanxi.benchmarks.load.LoadResult;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether our load generator is the bottleneck: it against wrk, on a server that has nothing to do. */
final class GeneratorBenchmark implements Benchmark {

    private static final Budget BUDGET = Budget.atLeast(0.5, 0.5);
    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");

    @Override
    public String name() {
        return "generator";
    }

    @Override
    public Set<Program> needs() {
        return Set.of(Program.NGINX, Program.WRK);
    }

    @Override
    public List<Finding> measure(Workbench bench) {
        bench.quiet();
        Plan plan = bench.plan();
        Comparison comparison = new Comparison("requests/s");
        try (Nginx server = Nginx.answering(bench);
                Client client = new Client(
                        bench, name(), server.address(), plan.clients(), Http.get(server.address(), "/"), 1)) {
            client.run(plan.seconds());
            for (int round = 1; round <= plan.rounds(); round++) {
                LoadResult ours = client.run(plan.seconds());
                comparison.failed(ours.failures());
                comparison.round(ours.perSecond(), wrk(plan, server.address().toString()));
            }
        }
        return List.of(comparison.finding("our load generator ÷ wrk, on an idle server", BUDGET));
    }

    private static double wrk(Plan plan, String address) {
        String output = Shell.run(
                List.of(Program.WRK.path(), "-t1", "-c" + plan.clients(), "-d" + plan.seconds() + "s", address),
                Map.of());
        Matcher rate = RATE.matcher(output);
        if (!rate.find()) {
            throw new IllegalStateException("wrk did not do what it should:\n" + output);
        }
        return Double.parseDouble(rate.group(1));
    }
}
