package dev.guanxi.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.platform.embedded.Connector;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ServiceTest {

    @Test
    void everyServiceHasItsConnectorOnItsDatabase() {
        List<Connector> connectors = Stream.of(Service.values())
                .map(service -> Connector.of(service.connector()))
                .toList();

        assertThat(connectors)
                .extracting(Connector::database)
                .containsExactlyElementsOf(
                        Stream.of(Service.values()).map(Service::database).toList());
        assertThat(connectors)
                .extracting(Connector::topic)
                .containsExactly("customer.events", "segmentation.events", "visit.events", "loyalty.events");
    }

    @Test
    void theGatewayIsToldOfEachServiceByAVariableOfItsOwn() {
        assertThat(Service.VISIT_PLANNER.routeVariable()).isEqualTo("GUANXI_ROUTES_VISIT_PLANNER_URL");
        assertThat(Service.VISIT_PLANNER.processName()).isEqualTo("visit-planner-service");
    }
}
