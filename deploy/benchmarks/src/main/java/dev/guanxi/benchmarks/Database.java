package dev.guanxi.benchmarks;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The database of a service, past the service. */
record Database(String jdbcUrl, String user, String password) {

    private static final Pattern TPS = Pattern.compile("tps = ([0-9.]+)");
    private static final Pattern FAILED = Pattern.compile("number of failed transactions: ([1-9][0-9]*)");

    /** Runs statements in psql, each in a transaction of its own. */
    String sql(String... statements) {
        return psql(List.of(statements), List.of());
    }

    /** Runs statements in psql in one transaction; here {@code \copy} can be used. */
    String inOneTransaction(String... statements) {
        return psql(List.of(statements), List.of("--single-transaction"));
    }

    /** Runs a file of statements in psql, each in a transaction of its own, with {@code :name} for each variable. */
    void script(Path file, Map<String, Long> variables) {
        List<String> options = new ArrayList<>(List.of("-f", file.toString()));
        variables.forEach((name, value) -> options.addAll(List.of("-v", name + "=" + value)));
        psql(List.of(), options);
    }

    private String psql(List<String> statements, List<String> options) {
        List<String> command = new ArrayList<>();
        command.add(Program.PSQL.path());
        command.addAll(List.of("-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1"));
        command.addAll(options);
        command.addAll(connection());
        statements.forEach(statement -> command.addAll(List.of("-c", statement)));
        return Shell.run(command, environment()).strip();
    }

    /**
     * Runs a script in pgbench.
     *
     * @param variables of the script
     * @return transactions per second
     */
    double pgbench(Path script, int clients, int seconds, Map<String, Long> variables) {
        List<String> command = new ArrayList<>();
        command.add(Program.PGBENCH.path());
        command.addAll(List.of("-n", "-M", "prepared", "-f", script.toString()));
        command.addAll(List.of("-c", String.valueOf(clients), "-j", "2", "-T", String.valueOf(seconds)));
        variables.forEach((name, value) -> command.addAll(List.of("-D", name + "=" + value)));
        command.addAll(connection());
        String output = Shell.run(command, environment());
        Matcher tps = TPS.matcher(output);
        if (!tps.find() || FAILED.matcher(output).find()) {
            throw new IllegalStateException("pgbench did not do what it should:\n" + output);
        }
        return Double.parseDouble(tps.group(1).toLowerCase(Locale.ROOT));
    }

    private List<String> connection() {
        URI address = URI.create(jdbcUrl.substring("jdbc:".length()));
        return Stream.of(
                        "-h",
                        address.getHost(),
                        "-p",
                        String.valueOf(address.getPort()),
                        "-U",
                        user,
                        address.getPath().substring(1))
                .toList();
    }

    private Map<String, String> environment() {
        return Map.of("PGPASSWORD", password, "PGOPTIONS", "-c client_min_messages=warning");
    }
}
