package dev.guanxi.benchmarks;

import dev.guanxi.benchmarks.load.LoadResult;
import java.net.URI;
import java.util.List;
import java.util.Set;

/** A small GET through the gateway, which checks the token, against nginx in front of the same service. */
final class GatewayBenchmark implements Benchmark {

    private static final Budget BUDGET = Budget.atLeast(0.6, 0.8);

    @Override
    public String name() {
        return "gateway";
    }

    @Override
    public Set<Program> needs() {
        return Set.of(Program.NGINX, Program.PSQL);
    }

    @Override
    public List<Finding> measure(Workbench bench) {
        bench.quiet();
        Seed.sow(bench);
        Comparison comparison = new Comparison("reads/s");
        try (Nginx nginx = Nginx.proxying(bench, bench.customerService());
                Client ours = client(bench, "gateway", bench.gateway());
                Client theirs = client(bench, "nginx", nginx.address())) {
            Plan plan = bench.plan();
            Log.say("gateway: %d s of warm-up", plan.warmUp());
            ours.run(plan.warmUp());
            theirs.run(1);
            for (int round = 1; round <= plan.rounds(); round++) {
                comparison.round(
                        measured(ours, plan, comparison, "gateway"), measured(theirs, plan, comparison, "nginx"));
            }
        }
        return List.of(comparison.finding("small GET through the gateway ÷ through nginx, same service", BUDGET));
    }

    private static double measured(Client client, Plan plan, Comparison comparison, String name) {
        LoadResult result = client.run(plan.seconds());
        comparison.failed(result.failures());
        comparison.detail(name + ": " + result.latencies());
        return result.perSecond();
    }

    private static Client client(Workbench bench, String name, URI target) {
        String request = Http.get(target, "/api/v1/customers/" + Seed.ID_PREFIX + "{random}");
        return new Client(bench, name, target, bench.plan().clients(), request, Seed.CUSTOMERS);
    }
}
