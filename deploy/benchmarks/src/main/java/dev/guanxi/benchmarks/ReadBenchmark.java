package dev.guanxi.benchmarks;

import dev.guanxi.benchmarks.load.LoadResult;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A customer is read by id, with its token checked, against the same statement in pgbench. */
final class ReadBenchmark implements Benchmark {

    private static final Budget BUDGET = Budget.atLeast(0.45, 0.6);

    @Override
    public String name() {
        return "read";
    }

    @Override
    public Set<Program> needs() {
        return Set.of(Program.PGBENCH, Program.PSQL);
    }

    @Override
    public List<Finding> measure(Workbench bench) {
        bench.quiet();
        Seed.sow(bench);
        Plan plan = bench.plan();
        Path script = Scripts.unpack(bench, "read-customer.sql");
        Comparison comparison = new Comparison("reads/s");
        String request = Http.get(bench.customerService(), "/api/v1/customers/" + Seed.ID_PREFIX + "{random}");
        try (Client client =
                new Client(bench, name(), bench.customerService(), plan.clients(), request, Seed.CUSTOMERS)) {
            Log.say("read: %d s of warm-up", plan.warmUp());
            client.run(plan.warmUp());
            for (int round = 1; round <= plan.rounds(); round++) {
                LoadResult ours = client.run(plan.seconds());
                comparison.failed(ours.failures());
                comparison.detail("round " + round + ": " + ours.latencies());
                double theirs = bench.customerDatabase()
                        .pgbench(script, plan.clients(), plan.seconds(), Map.of("customers", (long) Seed.CUSTOMERS));
                comparison.round(ours.perSecond(), theirs);
            }
        }
        return List.of(comparison.finding("read by id, token checked ÷ the same SQL in pgbench", BUDGET));
    }
}
