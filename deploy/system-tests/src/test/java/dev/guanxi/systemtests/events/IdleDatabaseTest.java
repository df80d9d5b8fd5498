package dev.guanxi.systemtests.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.guanxi.systemtests.Databases;
import dev.guanxi.systemtests.RunningSystem;
import dev.guanxi.systemtests.Shop;
import dev.guanxi.systemtests.SystemUnderTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/**
 * All databases share one write-ahead log, which is kept until each of them has published its events: one that is idle for
 * months must not fill the disk while another is busy.
 */
@SystemUnderTest
class IdleDatabaseTest {

    private static final Duration THREE_HEARTBEATS = Duration.ofSeconds(30);

    private final RunningSystem system;

    IdleDatabaseTest(RunningSystem system) {
        this.system = system;
    }

    @Test
    void holdsBackNoLog() {
        Databases databases = system.databases();
        new Shop(system.as("manager"), "busy-beside-idle").customer("1");
        String written = databases.logPosition();

        await().atMost(THREE_HEARTBEATS).untilAsserted(() -> assertThat(databases.behind(written))
                .as("databases that hold back the log")
                .isEmpty());
    }
}
