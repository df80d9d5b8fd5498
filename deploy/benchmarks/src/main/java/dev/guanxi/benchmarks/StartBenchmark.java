package dev.guanxi.benchmarks;

import dev.guanxi.platform.embedded.Component;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Time from nothing to ready, and memory in use then (proportional set size, so that shared pages count once). */
final class StartBenchmark implements Benchmark {

    private static final Budget SECONDS = Budget.atMost(20);
    private static final Budget GIGABYTES = Budget.atMost(3);
    private static final double KILOBYTES_PER_GIGABYTE = 1 << 20;

    @Override
    public String name() {
        return "start";
    }

    @Override
    public Set<Program> needs() {
        return Set.of();
    }

    @Override
    public List<Finding> measure(Workbench bench) {
        double seconds = bench.started().toNanos() / 1e9;
        Finding start = new Finding("start to ready", seconds, "s", SECONDS, 0, List.of());
        if (!Files.exists(Path.of("/proc/self/smaps_rollup"))) {
            Log.say("memory in use is only known on Linux");
            return List.of(start);
        }
        double all = bench.stack().components().stream()
                .mapToDouble(StartBenchmark::gigabytes)
                .sum();
        return List.of(start, new Finding("memory in use", all, "GB", GIGABYTES, 0, List.of(each(bench))));
    }

    private static String each(Workbench bench) {
        return bench.stack().components().stream()
                .map(component ->
                        String.format(Locale.ROOT, "%s %.0f MB", component.name(), 1024 * gigabytes(component)))
                .collect(Collectors.joining(", "));
    }

    private static double gigabytes(Component component) {
        return component.pid().stream()
                        .mapToObj(ProcessHandle::of)
                        .flatMap(process -> process.stream())
                        .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                        .mapToLong(StartBenchmark::kilobytes)
                        .sum()
                / KILOBYTES_PER_GIGABYTE;
    }

    private static long kilobytes(ProcessHandle process) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + process.pid() + "/smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
