package dev.guanxi.benchmarks;

import dev.guanxi.benchmarks.load.LoadResult;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Far more clients than the system can serve at once; it may say 503 with Retry-After, but it may not fail. */
final class OverloadBenchmark implements Benchmark {

    private static final Budget BUDGET = Budget.atMost(0);
    private static final int CLIENTS = 1500;

    @Override
    public String name() {
        return "overload";
    }

    @Override
    public Set<Program> needs() {
        return Set.of();
    }

    @Override
    public List<Finding> measure(Workbench bench) {
        bench.whole();
        String request = Http.post(bench.gateway(), "/api/v1/customers", EffectProbe.CUSTOMER);
        try (Client client = new Client(bench, name(), bench.gateway(), CLIENTS, request, 1)) {
            Log.say("overload: %d clients", CLIENTS);
            LoadResult result = client.run(bench.plan().seconds() * 2);
            String detail = String.format(
                    Locale.ROOT,
                    "%,.0f writes/s; %s; answers by status: %s; without answer: %d",
                    result.perSecond(),
                    result.latencies(),
                    result.byStatus(),
                    result.broken());
            long errors = result.serverErrors() + result.broken();
            return List.of(new Finding(
                    "5xx with %,d clients at once".formatted(CLIENTS), errors, "answers", BUDGET, 0, List.of(detail)));
        }
    }
}
