package dev.guanxi.local;

import dev.guanxi.platform.embedded.PlatformException;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code deploy/local/stop}. */
@Command(
        name = "stop",
        description = {"Stops the system that deploy/local/start has started.", ""})
final class StopCommand implements Callable<Integer> {

    private static final int PATIENCE_SECONDS = 90;

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "Port of the gateway of the one to stop; needed only when several run.")
    private Integer port;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this.")
    private boolean help;

    private final PrintStream out = System.out;

    @Override
    public Integer call() throws InterruptedException, ExecutionException {
        List<RunningStack> running = RunningStack.all().stream()
                .filter(stack -> port == null || stack.port() == port)
                .toList();
        if (running.isEmpty()) {
            throw new PlatformException(port == null ? "nothing is running" : "nothing is running on port " + port);
        }
        if (running.size() > 1) {
            String ports = running.stream()
                    .map(stack -> Integer.toString(stack.port()))
                    .collect(Collectors.joining(", "));
            throw new PlatformException("several are running; say which by --port: " + ports);
        }
        stop(running.get(0));
        return 0;
    }

    private void stop(RunningStack stack) throws InterruptedException, ExecutionException {
        ProcessHandle process = stack.process().orElseThrow(() -> new PlatformException("it has just ended by itself"));
        process.destroy();
        try {
            process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new PlatformException(
                    "process " + process.pid() + " is still there after " + PATIENCE_SECONDS + " s", e);
        }
        out.println("Stopped what ran on port " + stack.port() + ".");
    }
}
