package dev.guanxi.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.guanxi.platform.embedded.PlatformException;
import dev.guanxi.platform.embedded.Port;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void theServicesFollowTheGatewayAndThePlatformFollowsThem() {
        Ports ports = Ports.from(8080);

        assertThat(ports.gateway().number()).isEqualTo(8080);
        assertThat(ports.services().get(Service.CUSTOMER).number()).isEqualTo(8081);
        assertThat(ports.services().get(Service.SEGMENTATION).number()).isEqualTo(8082);
        assertThat(ports.services().get(Service.VISIT_PLANNER).number()).isEqualTo(8083);
        assertThat(ports.services().get(Service.LOYALTY).number()).isEqualTo(8084);
        assertThat(ports.postgres().number()).isEqualTo(8085);
        assertThat(ports.kafka().number()).isEqualTo(8086);
        assertThat(ports.connect().number()).isEqualTo(8087);
        assertThat(ports.controller().number()).isEqualTo(8088);
    }

    @Test
    void freePortsAreAllDifferent() {
        assertThat(Ports.free().all()).extracting(Port::number).hasSize(9).doesNotHaveDuplicates();
    }

    @Test
    void portsBeyondTheHighestAreRefused() {
        assertThat(Ports.from(65_527).controller().number()).isEqualTo(65_535);
        assertThatThrownBy(() -> Ports.from(65_528))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 to 65527")
                .hasMessageContaining("not 65528");
        assertThatThrownBy(() -> Ports.from(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aTakenPortIsNamedWithWhatHelps() throws IOException {
        Ports ports = Ports.free();
        int kafka = ports.kafka().number();
        try (ServerSocket taken = new ServerSocket(kafka, 1, InetAddress.getByName(Port.HOST))) {
            assertThatThrownBy(ports::requireFree)
                    .isInstanceOf(PlatformException.class)
                    .hasMessageStartingWith("port " + taken.getLocalPort() + ", needed for kafka, is taken")
                    .hasMessageEndingWith("--port chooses other ports for all");
        }
    }
}
