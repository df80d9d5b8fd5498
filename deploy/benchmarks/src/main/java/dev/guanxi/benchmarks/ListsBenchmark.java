package dev.guanxi.benchmarks;

import dev.guanxi.benchmarks.lists.Asker;
import dev.guanxi.benchmarks.lists.Plans;
import dev.guanxi.benchmarks.lists.Plans.Used;
import dev.guanxi.benchmarks.lists.Question;
import dev.guanxi.benchmarks.lists.Questions;
import dev.guanxi.benchmarks.lists.Samples;
import dev.guanxi.benchmarks.lists.Stopwatch;
import dev.guanxi.benchmarks.lists.Stopwatch.Timing;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every list and report of customer-service, with each of its filters, over very many customers and purchases. */
final class ListsBenchmark implements Benchmark {

    private static final Budget MILLIS = Budget.atMost(50);
    private static final Budget NONE = Budget.atMost(0);

    /** What has fewer rows is read faster from beginning to end. */
    private static final String BIG_TABLES = """
            select relname from pg_class
            where relkind = 'r' and relnamespace = 'public'::regnamespace and reltuples > 10000""";

    @Override
    public String name() {
        return "lists";
    }

    @Override
    public Set<Program> needs() {
        return Set.of(Program.PSQL);
    }

    @Override
    public List<Finding> measure(Workbench bench) {
        bench.quiet();
        Log.say("lists: %,d customers and all about them", bench.plan().customers());
        bench.customerDatabase()
                .script(
                        Scripts.unpack(bench, "lists.sql"),
                        Map.of("n", bench.plan().customers()));
        bench.settle();
        Asker asker = new Asker(
                bench.customerService(),
                Stream.of("admin", "manager", "partner")
                        .collect(Collectors.toMap(Function.identity(), role -> token(bench, role))));
        List<Timing> timings = timings(asker);
        Map<Question, Used> plans = plans(bench, asker, timings);
        return List.of(slowest(timings, plans), wholeTables(plans));
    }

    private static String token(Workbench bench, String role) {
        return bench.stack().token(role, role.equals("partner") ? Samples.dealer() : null, "bench-lists");
    }

    private static List<Timing> timings(Asker asker) {
        Stopwatch stopwatch = new Stopwatch(asker);
        Map<Boolean, List<Question>> taken =
                new Questions(asker.description()).all().stream().collect(Collectors.partitioningBy(asker::takes));
        taken.get(false).forEach(refused -> Log.say("lists: not taken: %s", refused.shown()));
        List<Question> first = taken.get(true);
        Log.say("lists: %d questions on first pages, and further back", first.size());
        Stream<Question> deep =
                first.stream().filter(Question::isList).flatMap(question -> stopwatch.deep(question).stream());
        List<Question> all =
                Stream.concat(first.stream(), deep.toList().stream()).toList();
        return all.stream().map(stopwatch::time).toList();
    }

    /** Taken in sessions of their own, so that writing them down does not count in the times. */
    private static Map<Question, Used> plans(Workbench bench, Asker asker, List<Timing> timings) {
        Log.say("lists: the plans of %d questions", timings.size());
        Database database = bench.customerDatabase();
        database.sql(Plans.LOGGED);
        bench.stack().component("customer-service").stop();
        bench.stack().component("customer-service").start();
        Set<String> bigTables = Set.of(database.sql(BIG_TABLES).split("\n"));
        Plans plans = new Plans(asker, bench.stack().component("postgres").log(), bigTables);
        Map<Question, Used> used = new LinkedHashMap<>();
        timings.forEach(timing -> used.put(timing.question(), plans.of(timing.question())));
        return used;
    }

    private static Finding slowest(List<Timing> timings, Map<Question, Used> plans) {
        ListsTable table = new ListsTable(timings, plans);
        double worst = timings.stream().mapToDouble(Timing::p95).max().orElseThrow();
        return new Finding(
                "p95 of the slowest of " + timings.size() + " questions to lists and reports",
                worst,
                "ms",
                MILLIS,
                0,
                table.lines(MILLIS));
    }

    private static Finding wholeTables(Map<Question, Used> plans) {
        List<String> those = plans.entrySet().stream()
                .filter(plan -> !plan.getValue().wholeTables().isEmpty())
                .map(plan -> plan.getKey().shown() + ": " + plan.getValue().wholeTables())
                .toList();
        return new Finding("questions that read a big table from beginning to end", those.size(), "", NONE, 0, those);
    }
}
