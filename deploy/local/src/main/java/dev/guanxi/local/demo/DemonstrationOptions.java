package dev.guanxi.local.demo;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * What to demonstrate, on which system.
 *
 * @param file the purchases
 * @param gateway such as {@code http://localhost:8080}
 * @param token of a manager
 * @param asOf the moment that everything is asked about; null for midnight after the last day in the file
 * @param patience how long something that should go on may stand still
 * @param terminal whether lines can be drawn again
 */
public record DemonstrationOptions(
        Path file, FileFormat format, URI gateway, String token, Instant asOf, Duration patience, boolean terminal) {

    /** The part of Online Retail that comes with the project. */
    public static final String SHIPPED = "deploy/local/data/online_retail_2010_2011.csv.xz";

    static final Duration PATIENCE = Duration.ofMinutes(2);

    public DemonstrationOptions {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(format, "format");
        Objects.requireNonNull(gateway, "gateway");
        Objects.requireNonNull(token, "token");
        Objects.requireNonNull(patience, "patience");
    }

    /** The shipped file on a system that has just started. */
    public static DemonstrationOptions shipped(Path root, URI gateway, String token) {
        return new DemonstrationOptions(
                root.resolve(SHIPPED), FileFormat.ONLINE_RETAIL, gateway, token, null, PATIENCE, onTerminal());
    }

    /** The scripts know whether they write to a terminal; Java cannot tell on every version. */
    static boolean onTerminal() {
        return "1".equals(System.getenv("GUANXI_TERMINAL"));
    }
}
