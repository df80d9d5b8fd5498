package dev.guanxi.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.benchmarks.load.LoadResult;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * A million accounts are scored, ranked and cut into tiers: once when none has a tier yet, and once more with other
 * figures while clients read the tiers of accounts. Facts are written where events would have left them.
 */
final class TieringBenchmark implements Benchmark {

    private static final Budget RUN = Budget.atMost(60);
    private static final Budget READ = Budget.atMost(250);
    private static final int ACCOUNTS = 1_000_000;
    private static final int READS_PER_SECOND = 100;
    private static final int READING_SECONDS = 60;
    private static final String ID_PREFIX = "0196a0b2-7c05-7000-8000-";

    private static final String INSERT_ACCOUNTS = """
            insert into account (customer_id, version, name, kind, origin, position, state, registered_at, changed_at)
            select cast('%s' || lpad(to_hex(n), 12, '0') as uuid), 1, 'Account ' || n, 'ORGANISATION', 'EXTERNAL', 'FINAL',
              case when n %% 10 = 0 then 'POTENTIAL' else 'ACTUAL' end, now() - interval '3 years', now()
            from generate_series(1, %d) n""".formatted(ID_PREFIX, ACCOUNTS);

    /** A tenth never bought, the others one to seven times within two years, few of them for much. */
    private static final String INSERT_PURCHASES = """
            insert into purchase_fact (purchase_id, customer_id, purchased_at, currency, total)
            select gen_random_uuid(), cast('%s' || lpad(to_hex(n), 12, '0') as uuid),
              now() - random() * interval '730 days', 'GBP', round(cast(exp(4 + 1.5 * random() * random() * 4) as numeric), 2)
            from generate_series(1, %d) n cross join lateral generate_series(1, 1 + abs(hashint4(n)) %% 7)
            where n %% 10 <> 0""".formatted(ID_PREFIX, ACCOUNTS);

    @Override
    public String name() {
        return "tiering";
    }

    @Override
    public Set<Program> needs() {
        return Set.of(Program.PSQL);
    }

    @Override
    public List<Finding> measure(Workbench bench) {
        bench.onlySegmentation();
        Log.say("tiering: writing %,d accounts and their purchases", ACCOUNTS);
        bench.segmentationDatabase().sql(INSERT_ACCOUNTS, INSERT_PURCHASES, "vacuum analyze", "checkpoint");
        JobClient runs =
                new JobClient(bench.segmentationService(), bench.tokens().get(0));
        Instant now = Instant.now();
        JsonNode first = runs.tiered(now.minus(Duration.ofDays(30)));
        bench.segmentationDatabase().sql("vacuum analyze", "checkpoint");
        String request = Http.get(bench.segmentationService(), "/api/v1/accounts/" + ID_PREFIX + "{random}/tier");
        try (Client client = new Client(bench, name(), bench.segmentationService(), 8, request, ACCOUNTS)) {
            client.run(bench.plan().warmUp(), READS_PER_SECOND);
            var reads = CompletableFuture.supplyAsync(() -> client.run(READING_SECONDS, READS_PER_SECOND));
            JsonNode second = runs.tiered(now);
            return findings(first, second, reads.join());
        }
    }

    private static List<Finding> findings(JsonNode first, JsonNode second, LoadResult reads) {
        return List.of(
                finding("first tier run of a million accounts", first),
                finding("tier run while tiers are read", second),
                new Finding(
                        "reading a tier meanwhile, p99",
                        reads.p99().toNanos() / 1e6,
                        "ms",
                        READ,
                        reads.failures(),
                        List.of(reads.latencies() + " at " + READS_PER_SECOND + "/s for " + READING_SECONDS + " s")));
    }

    /** Until it is in effect; its events follow. */
    private static Finding finding(String what, JsonNode run) {
        return new Finding(
                what,
                seconds(run, "finishedAt"),
                "s",
                RUN,
                0,
                List.of(
                        details(run),
                        String.format(Locale.ROOT, "its events written after %.1f s", seconds(run, "announcedAt"))));
    }

    private static double seconds(JsonNode run, String until) {
        Instant began = Instant.parse(run.path("startedAt").asText());
        return Duration.between(began, Instant.parse(run.path(until).asText())).toMillis() / 1e3;
    }

    private static String details(JsonNode run) {
        return String.format(
                Locale.ROOT,
                "%,d accounts, %,d purchases, %d kinds of moves",
                run.path("accounts").asLong(),
                run.at("/totals/purchases").asLong(),
                run.path("moves").size());
    }
}
