package dev.guanxi.platform.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Who listens on a port, as far as {@code lsof} knows and is there (it is on macOS and on most Linux systems). */
final class PortOwner {

    private PortOwner() {}

    /** Such as " by java (process 4711)"; empty when it cannot be told cheaply. */
    static String of(int port) {
        try {
            Process lsof = new ProcessBuilder("lsof", "-nP", "-iTCP:" + port, "-sTCP:LISTEN", "-Fpc")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!lsof.waitFor(3, TimeUnit.SECONDS)) {
                lsof.destroyForcibly();
                return "";
            }
            return describe(new String(lsof.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }

    private static String describe(String fields) {
        String pid = field(fields, 'p');
        return pid.isEmpty() ? "" : " by " + field(fields, 'c') + " (process " + pid + ")";
    }

    private static String field(String fields, char tag) {
        return fields.lines()
                .filter(line -> line.length() > 1 && line.charAt(0) == tag)
                .map(line -> line.substring(1))
                .limit(1)
                .collect(Collectors.joining());
    }
}
