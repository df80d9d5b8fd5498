package dev.guanxi.local;

import dev.guanxi.platform.embedded.LocalIssuer;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code deploy/local/token}. */
@Command(
        name = "token",
        description = {"Prints a token that the system on this machine accepts, twelve hours valid.", ""})
final class TokenCommand implements Callable<Integer> {

    private static final Duration LIFETIME = Duration.ofHours(12);

    private static final List<String> ROLES = List.of(
            "admin", "manager", "account-manager", "promoter", "marketing", "compliance", "partner", "operations");

    @Parameters(
            paramLabel = "ROLE",
            description =
                    "admin, manager, account-manager, promoter, marketing, compliance," + " partner or operations")
    private String role;

    @Option(names = "--dealer", paramLabel = "ID", description = "UUID of the dealer for whom a partner acts.")
    private UUID dealer;

    @Option(names = "--subject", paramLabel = "NAME", description = "Who bears it (default: local-ROLE).")
    private String subject;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this.")
    private boolean help;

    @Spec
    private CommandSpec spec;

    private final PrintStream out = System.out;

    @Override
    public Integer call() {
        if (!ROLES.contains(role)) {
            throw new ParameterException(
                    spec.commandLine(), "there is no role " + role + "; there are " + String.join(", ", ROLES));
        }
        String bearer = subject == null ? "local-" + role : subject;
        out.println(token(role, dealer, bearer));
        return 0;
    }

    /** What the demonstration works with. */
    static String ofManager() {
        return token("manager", null, "local-manager");
    }

    private static String token(String role, UUID dealer, String subject) {
        return LocalIssuer.in(UserFolders.keys()).token(role, dealer, subject, LIFETIME);
    }
}
