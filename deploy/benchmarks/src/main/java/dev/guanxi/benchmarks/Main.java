package dev.guanxi.benchmarks;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code deploy/benchmarks/run}. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Starts a system with fresh data and measures it against pgbench, \\copy and nginx on this machine.",
            "Without names: the first four. Names: write, read, gateway, import, latency, overload, start, generator,"
                    + " scan, lists, duplicates, tiering, segments, lifetime, shoppers, all."
        },
        footer = "Exit code: 0 within budget, 1 beyond it, 3 something could not be measured, 2 wrong usage.")
public final class Main implements Callable<Integer> {

    private static final int BEYOND_BUDGET = 1;
    private static final int NOT_MEASURED = 3;
    private static final List<String> USUAL = List.of("write", "read", "gateway", "import");

    /** Those that need the whole system first, then those that silence a part of it. */
    private static final List<Benchmark> ALL = List.of(
            new StartBenchmark(),
            new LatencyBenchmark(),
            new OverloadBenchmark(),
            new WriteBenchmark(),
            new ReadBenchmark(),
            new GatewayBenchmark(),
            new ImportBenchmark(),
            new ScanBenchmark(),
            new ListsBenchmark(),
            new SegmentsBenchmark(),
            new GeneratorBenchmark(),
            new DuplicatesBenchmark(),
            new TieringBenchmark(),
            new LifetimeBenchmark(),
            new ShoppersBenchmark());

    @Parameters(paramLabel = "name", description = "What to measure.")
    List<String> names = List.of();

    @Option(names = "--quick", description = "A first impression: short warm-up, two short rounds.")
    boolean quick;

    @Option(
            names = "--warm-up",
            paramLabel = "S",
            description = "Seconds of load before anything counts (60; quick: 10).")
    Integer warmUp;

    @Option(names = "--seconds", paramLabel = "S", description = "Seconds of each half of a round (15; quick: 5).")
    Integer seconds;

    @Option(names = "--rounds", paramLabel = "N", description = "Rounds, of which the median counts (5; quick: 2).")
    Integer rounds;

    @Option(names = "--clients", paramLabel = "N", defaultValue = "32", description = "Connections at once (32).")
    int clients;

    @Option(
            names = "--file",
            paramLabel = "FILE",
            description = "Purchases to import, such as all of UCI Online Retail.")
    Path file;

    @Option(
            names = "--customers",
            paramLabel = "N",
            description = "Customers whose lists are asked for (1,000,000; quick: 20,000), with five purchases each.")
    Integer customers;

    @Option(names = "--whole", description = "Let events flow to the other services while a service is measured.")
    boolean whole;

    @Spec
    CommandLine.Model.CommandSpec spec;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Main()).execute(arguments));
    }

    @Override
    public Integer call() {
        List<Benchmark> wanted = wanted();
        List<Benchmark> possible =
                wanted.stream().filter(one -> missing(one).isEmpty()).toList();
        Map<String, List<Finding>> findings = possible.isEmpty() ? Map.of() : measure(possible);
        System.out.println(Machine.description());
        findings.values().forEach(found -> found.forEach(Finding::print));
        wanted.stream()
                .filter(one -> !possible.contains(one))
                .forEach(one -> System.out.println("– " + one.name() + " was not measured: "
                        + missing(one).get(0).advice()));
        if (findings.values().stream().flatMap(List::stream).anyMatch(found -> !found.isGood())) {
            return BEYOND_BUDGET;
        }
        return possible.size() < wanted.size() ? NOT_MEASURED : 0;
    }

    private List<Benchmark> wanted() {
        List<String> known = Stream.concat(ALL.stream().map(Benchmark::name), Stream.of("all"))
                .toList();
        names.stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
            throw new ParameterException(
                    spec.commandLine(), "There is nothing called " + name + "; there are " + String.join(", ", known));
        });
        List<String> asked = names.isEmpty() ? USUAL : names;
        return ALL.stream()
                .filter(one -> asked.contains("all") || asked.contains(one.name()))
                .toList();
    }

    private static List<Program> missing(Benchmark benchmark) {
        return benchmark.needs().stream()
                .filter(program -> program.find().isEmpty())
                .toList();
    }

    private Map<String, List<Finding>> measure(List<Benchmark> benchmarks) {
        if (Machine.isBusy()) {
            Log.say("this machine is busy already: the figures will be about that, too");
        }
        Map<String, List<Finding>> findings = new LinkedHashMap<>();
        List<Benchmark> ofSystem =
                benchmarks.stream().filter(Benchmark::needsSystem).toList();
        if (!ofSystem.isEmpty()) {
            try (Workbench bench = new Workbench(plan())) {
                ofSystem.forEach(one -> findings.put(one.name(), one.measure(bench)));
            }
        }
        benchmarks.stream()
                .filter(one -> !one.needsSystem())
                .forEach(one -> findings.put(one.name(), one.measure(null)));
        return findings;
    }

    private Plan plan() {
        return new Plan(
                or(warmUp, quick ? 10 : 60),
                or(seconds, quick ? 5 : 15),
                or(rounds, quick ? 2 : 5),
                clients,
                or(customers, quick ? 20_000 : 1_000_000),
                file,
                whole);
    }

    private static int or(Integer given, int otherwise) {
        return given == null ? otherwise : given;
    }
}
