package dev.guanxi.benchmarks;

import dev.guanxi.benchmarks.load.LoadResult;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A write with its event: a customer is registered, against the same statements in the same transaction in pgbench. */
final class WriteBenchmark implements Benchmark {

    private static final Budget BUDGET = Budget.atLeast(0.5, 0.7);
    private static final String BODY = """
            {"name":"Acme PC","kind":"ORGANISATION","origin":"EXTERNAL","position":"FINAL","state":"ACTUAL",\
            "externalIds":[{"system":"pos","id":"{unique}"}]}""";

    @Override
    public String name() {
        return "write";
    }

    @Override
    public Set<Program> needs() {
        return Set.of(Program.PGBENCH, Program.PSQL);
    }

    @Override
    public List<Finding> measure(Workbench bench) {
        bench.quiet();
        Plan plan = bench.plan();
        Path script = Scripts.unpack(bench, "register-customer.sql");
        Comparison comparison = new Comparison("writes/s");
        String request = Http.post(bench.customerService(), "/api/v1/customers", BODY);
        try (Client client = new Client(bench, name(), bench.customerService(), plan.clients(), request, 1)) {
            Log.say("write: %d s of warm-up", plan.warmUp());
            client.run(plan.warmUp());
            for (int round = 1; round <= plan.rounds(); round++) {
                bench.settle();
                LoadResult ours = client.run(plan.seconds());
                comparison.failed(ours.failures());
                comparison.detail("round " + round + ": " + ours.latencies());
                bench.settle();
                comparison.round(ours.perSecond(), inPgbench(bench, script, round));
            }
        }
        return List.of(comparison.finding("write with event ÷ the same SQL in pgbench", BUDGET));
    }

    private static double inPgbench(Workbench bench, Path script, int round) {
        Plan plan = bench.plan();
        return bench.customerDatabase()
                .pgbench(script, plan.clients(), plan.seconds(), Map.of("i", 0L, "round", (long) round));
    }
}
