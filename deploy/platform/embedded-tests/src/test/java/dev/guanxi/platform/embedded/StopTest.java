package dev.guanxi.platform.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StopTest {

    /** Number of the signal INT. */
    private static final int INT = 2;

    @Test
    void closingLeavesNeitherProcessNorTemporaryFolder() {
        Platform platform = Platform.start(Platform.Settings.temporary());
        List<ProcessHandle> processes = processesBelow(ProcessHandle.current());
        assertThat(processes).hasSizeGreaterThan(6);

        platform.close();

        assertThat(processes).noneMatch(ProcessHandle::isAlive);
        assertThat(platform.folder().path()).doesNotExist();
    }

    /** Ctrl-C is INT; kill -9 leaves no chance to clean up. */
    @ParameterizedTest
    @ValueSource(strings = {"INT", "TERM", "KILL"})
    void nothingIsLeftWhenItsJvmIsEndedBy(String signal) throws Exception {
        assumeFalse(signal.equals("INT") && interruptsAreIgnored(), "a job in the background passes on no INT");
        Process holder = PlatformHolder.start();
        List<ProcessHandle> components = PlatformHolder.components(holder);
        List<ProcessHandle> processes = processesBelow(holder.toHandle());

        new ProcessBuilder("kill", "-s", signal, Long.toString(holder.pid()))
                .start()
                .waitFor();

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(components).noneMatch(ProcessHandle::isAlive);
            assertThat(processes).noneMatch(ProcessHandle::isAlive);
        });
    }

    /** A shell starts its background jobs so; their children inherit it, and no Ctrl-C ever reaches them. */
    private static boolean interruptsAreIgnored() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return false;
        }
        String ignored = Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("SigIgn:"))
                .map(line -> line.substring("SigIgn:".length()).strip())
                .findFirst()
                .orElse("0");
        return (Long.parseUnsignedLong(ignored, 16) & 1L << INT - 1) != 0;
    }

    @Test
    void aTakenPortIsNamedAndNothingIsLeftRunning() throws IOException {
        Platform.Settings settings = Platform.Settings.temporary();
        try (ServerSocket taken = new ServerSocket(settings.connect().number(), 1, InetAddress.getByName(Port.HOST))) {
            assertThatThrownBy(() -> Platform.start(settings))
                    .isInstanceOf(PlatformException.class)
                    .hasMessageContaining("port " + taken.getLocalPort() + ", needed for connect, is taken");
        }
        assertThat(processesBelow(ProcessHandle.current())).isEmpty();
    }

    @Test
    void aComponentThatEndsWhileStartingSaysWhyAndNothingIsLeftRunning(@TempDir Path data) throws IOException {
        // Kafka finds a file where its folder should be.
        data.resolve("kafka").toFile().createNewFile();

        assertThatThrownBy(() -> Platform.start(Platform.Settings.temporary().withData(data)))
                .isInstanceOf(PlatformException.class)
                .hasMessageContaining("kafka ended while starting with code 1; the end of " + data.resolve("logs"))
                .hasMessageContaining(data.resolve("kafka").toString());

        assertThat(processesBelow(ProcessHandle.current())).isEmpty();
    }

    private static List<ProcessHandle> processesBelow(ProcessHandle parent) {
        return parent.descendants().filter(ProcessHandle::isAlive).toList();
    }
}
