package dev.guanxi.local.demo;

import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code deploy/local/demo}. */
@Command(
        name = "demo",
        sortOptions = false,
        description = {
            "Sends purchases through a running system, prints what the services make of them, and checks that all figures"
                    + " agree. Can be repeated: then everything is there already and nothing changes.",
            ""
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all figures agree",
            "1:figures differ; the last lines say which",
            "2:the options are wrong",
            "3:it could not be done"
        })
public final class DemoCommand implements Callable<Integer> {

    @Option(
            names = "--file",
            paramLabel = "FILE",
            description = "CSV of purchases: .csv, .csv.gz or .csv.xz. Default: a year of Online Retail, "
                    + DemonstrationOptions.SHIPPED + ".")
    private Path file;

    @Mixin
    private FormatOptions format;

    @Option(
            names = "--as-of",
            paramLabel = "TIME",
            description = "Show all as of then, such as 2011-12-11T00:00:00Z. Default: midnight after the last day.")
    private OffsetDateTime asOf;

    @Option(
            names = "--url",
            paramLabel = "URL",
            defaultValue = "http://localhost:8080",
            description = "The gateway. Default: ${DEFAULT-VALUE}.")
    private URI url;

    @Option(
            names = "--token",
            paramLabel = "TOKEN",
            description = "A manager's token. Default: one that the system on this machine accepts.")
    private String token;

    @Option(
            names = "--patience",
            paramLabel = "SECONDS",
            defaultValue = "120",
            description = "How long something that should go on may stand still. Default: ${DEFAULT-VALUE}.")
    private long patience;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this.")
    private boolean help;

    @Spec
    private CommandSpec spec;

    private final Supplier<String> ownToken;
    private final Path root;
    private final PrintStream out;

    /**
     * @param ownToken gives a manager's token that the system on this machine accepts
     * @param root the repository
     */
    public DemoCommand(Supplier<String> ownToken, Path root, PrintStream out) {
        this.ownToken = ownToken;
        this.root = root;
        this.out = out;
    }

    @Override
    public Integer call() {
        return Demonstration.run(options(), out);
    }

    DemonstrationOptions options() {
        try {
            return new DemonstrationOptions(
                    file == null ? root.resolve(DemonstrationOptions.SHIPPED) : file,
                    format.format(),
                    url,
                    token == null ? ownToken.get() : token,
                    asOf == null ? null : asOf.toInstant(),
                    Duration.ofSeconds(patience),
                    DemonstrationOptions.onTerminal());
        } catch (DemonstrationException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }
}
