package dev.guanxi.platform.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Ports of tests and of systems that are to be in nobody's way. */
class PortTest {

    private static final int LOWEST_OF_CONNECTIONS = 32_768;

    @Test
    void freePortsDifferAndNoOutgoingConnectionTakesThem() {
        List<Port> ports = Port.free("postgres", "kafka", "connect");

        assertThat(ports).extracting(Port::user).containsExactly("postgres", "kafka", "connect");
        assertThat(ports)
                .extracting(Port::number)
                .doesNotHaveDuplicates()
                .allMatch(number -> number < LOWEST_OF_CONNECTIONS);
        ports.forEach(Port::requireFree);
    }
}
