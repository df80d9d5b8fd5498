package dev.guanxi.local;

import dev.guanxi.platform.embedded.PlatformException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code deploy/local/start}. */
@Command(
        name = "start",
        description = {
            "Starts PostgreSQL, Kafka, Connect, the services and the gateway on this machine, loads a demonstration and"
                    + " stays until Ctrl-C. Builds first what is not built.",
            ""
        })
final class StartCommand implements Callable<Integer> {

    @Option(names = "--no-demo", description = "Start empty: load no demonstration.")
    private boolean noDemo;

    @Option(names = "--once", description = "Skip what makes later starts faster: for a system that is started once.")
    private boolean once;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "Keep the data in this folder; a second start finds it. Default: a temporary folder, gone in the"
                            + " end.")
    private Path data;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "" + Ports.DEFAULT_GATEWAY,
            description =
                    "Port of the gateway (default ${DEFAULT-VALUE}); the services take the next four, PostgreSQL, Kafka"
                            + " and Connect the four after.")
    private int port;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this.")
    private boolean help;

    private final PrintStream out = System.out;
    private final ConsoleProgress progress = new ConsoleProgress(out, "1".equals(System.getenv("GUANXI_TERMINAL")));
    private volatile boolean ending;

    @Override
    public Integer call() throws InterruptedException {
        requireNotRunning();
        LocalStack stack = prepared();
        RunningStack note = RunningStack.own(port);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(stack, note), "stop-stack"));
        note.note();
        rehearseOnce(stack);
        out.println(
                "Starting Guanxi; data and logs in " + stack.platform().folder().path());
        start(stack);
        out.println("Ctrl-C stops everything.");
        Thread.currentThread().join();
        return 0;
    }

    private void start(LocalStack stack) throws InterruptedException {
        try {
            stack.start();
            new Welcome(stack, out).print();
            if (!noDemo && !demonstrated(stack)) {
                stack.platform().folder().keep();
                throw new PlatformException("the demonstration failed; the logs are in "
                        + stack.platform().folder().path().resolve("logs"));
            }
        } catch (PlatformException e) {
            if (ending) {
                // Ctrl-C in the middle: what fails now fails because it is being stopped.
                Thread.currentThread().join();
            }
            throw e;
        }
    }

    /** Belongs to building: once for each build and JDK. Without it all starts as well, only later. */
    private void rehearseOnce(LocalStack stack) throws InterruptedException {
        if (once || stack.archives().complete()) {
            return;
        }
        out.println("Preparing faster starts: once after each build, a minute or two");
        try {
            new Rehearsal(LocalStack.builder()).run();
        } catch (PlatformException e) {
            if (ending) {
                Thread.currentThread().join();
            }
            out.println("Starts stay slow: " + e.getMessage());
        }
    }

    private void requireNotRunning() {
        RunningStack.all().stream().filter(stack -> stack.port() == port).forEach(stack -> {
            throw new PlatformException("the system is running already on port " + port + ", as process " + stack.pid()
                    + "; stop it with deploy/local/stop, or start another one with --port");
        });
    }

    private LocalStack prepared() {
        try {
            return LocalStack.builder().port(port).data(data).progress(progress).prepare();
        } catch (IllegalArgumentException e) {
            throw new PlatformException(e.getMessage(), e);
        }
    }

    private boolean demonstrated(LocalStack stack) {
        AfterStart.Target target = new AfterStart.Target(
                stack.gateway(), stack::token, Checkout.find().root());
        for (AfterStart demonstration : ServiceLoader.load(AfterStart.class)) {
            if (!demonstration.run(target, out)) {
                return false;
            }
        }
        return true;
    }

    private void end(LocalStack stack, RunningStack note) {
        ending = true;
        progress.clear();
        out.println("Stopping.");
        stack.close();
        note.forget();
    }
}
