package dev.guanxi.benchmarks;

import dev.guanxi.benchmarks.load.LoadGenerator;
import dev.guanxi.benchmarks.load.LoadResult;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Many clients of one kind, in a process of their own that stays warm between runs. */
final class Client implements AutoCloseable {

    private final Process process;
    private final BufferedReader results;

    /**
     * @param request in the form of {@link dev.guanxi.benchmarks.load} templates
     * @param range of its random numbers
     */
    Client(Workbench bench, String name, URI target, int connections, String request, long range) {
        Path text = bench.file(name + ".http", request);
        Path tokens = bench.file(name + ".tokens", String.join("\n", bench.tokens()));
        try {
            process = new ProcessBuilder(command(target, connections, range, text, tokens))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("the load generator does not start", e);
        }
        results = new BufferedReader(process.inputReader(StandardCharsets.US_ASCII));
    }

    private static List<String> command(URI target, int connections, long range, Path text, Path tokens) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                LoadGenerator.class.getName(),
                target.getHost(),
                String.valueOf(target.getPort()),
                String.valueOf(connections),
                String.valueOf(range),
                text.toString(),
                tokens.toString());
    }

    /** As many requests as possible. */
    LoadResult run(int seconds) {
        return run(seconds, 0);
    }

    /** @param rate requests per second */
    LoadResult run(int seconds, long rate) {
        try {
            process.getOutputStream().write((seconds + " " + rate + "\n").getBytes(StandardCharsets.US_ASCII));
            process.getOutputStream().flush();
            String line = results.readLine();
            if (line == null) {
                throw new IllegalStateException("the load generator ended; see above");
            }
            return LoadResult.parse(line);
        } catch (IOException e) {
            throw new UncheckedIOException("the load generator ended", e);
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
