package dev.guanxi.gateway.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.guanxi.gateway.routing.RoutesConfig.ServiceConfig;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RouteTableTest {

    private static final RouteTable TABLE = RouteTable.of(Map.of(
            "customer", service("http://c:8081", "/api/v1/customers", "/api/v1/imports"),
            "loyalty", service("http://l:8084", "/api/v1/clubs", "/api/v1/customers/special")));

    @ParameterizedTest
    @CsvSource({
        "/api/v1/customers,          customer",
        "/api/v1/customers/,         customer",
        "/api/v1/customers/1/x,      customer",
        "/api/v1/imports,            customer",
        "/api/v1/clubs/7/members,    loyalty",
        "/api/v1/customers/special,  loyalty",
        "/api/v1/customers/special/, loyalty",
        "/api/v1/customers/specials, customer",
    })
    void leadsToTheServiceOfTheLongestPrefix(String path, String service) {
        assertEquals(service, TABLE.find(path).orElseThrow().service().name());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/api",
                "/api/v1",
                "/api/v1/",
                "/api/v1/customersX",
                "/api/v1/customer",
                "/api/v1/customers;x=1",
                "/api/v1/Customers",
                "/api/v2/customers",
                "/x/api/v1/customers",
                "/api/v1//customers"
            })
    void nobodyServesOtherPaths(String path) {
        assertTrue(TABLE.find(path).isEmpty());
    }

    @Test
    void twoServicesCannotClaimOnePrefix() {
        Map<String, ServiceConfig> both =
                Map.of("a", service("http://a:1", "/api/v1/x"), "b", service("http://b:1", "/api/v1/x"));
        String message = assertThrows(IllegalArgumentException.class, () -> RouteTable.of(both))
                .getMessage();
        assertEquals("Prefix '/api/v1/x' is claimed by service 'a' and by service 'b'.", message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:8081", "ftp://c:21", "http://c:8081/api", "http://c?x=1", "c"})
    void anAddressOfAnotherFormStopsTheStart(String url) {
        Map<String, ServiceConfig> wrong = Map.of("customer", service(url, "/api/v1/customers"));
        String message = assertThrows(IllegalArgumentException.class, () -> RouteTable.of(wrong))
                .getMessage();
        assertTrue(message.startsWith("guanxi.routes.customer.url has '" + url + "'"), message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"api/v1/customers", "/api/v1/customers/"})
    void aPrefixOfAnotherFormStopsTheStart(String prefix) {
        Map<String, ServiceConfig> wrong = Map.of("customer", service("http://c:1", prefix));
        assertThrows(IllegalArgumentException.class, () -> RouteTable.of(wrong));
    }

    @Test
    void aServiceWithoutAddressStopsTheStart() {
        Map<String, ServiceConfig> none = Map.of("customer", new Configured(List.of(), List.of("/api/v1/customers")));
        assertThrows(IllegalArgumentException.class, () -> RouteTable.of(none));
    }

    private static ServiceConfig service(String url, String... prefixes) {
        return new Configured(List.of(URI.create(url)), List.of(prefixes));
    }

    private record Configured(List<URI> url, List<String> prefixes) implements ServiceConfig {}
}
