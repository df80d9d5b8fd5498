package dev.guanxi.gateway.forwarding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.MultiMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeadersTest {

    private final MultiMap from = MultiMap.caseInsensitiveMultiMap();
    private final MultiMap to = MultiMap.caseInsensitiveMultiMap();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Forwarded",
                "X-Forwarded-Port",
                "x-forwarded-prefix",
                "X-FORWARDED-ANYTHING",
                "X-Real-IP",
                "Connection",
                "Keep-Alive",
                "Proxy-Authorization",
                "Proxy-Connection",
                "TE",
                "Trailer",
                "Transfer-Encoding",
                "Upgrade",
                "Expect",
                "Content-Length"
            })
    void aServiceDoesNotSee(String name) {
        from.add(name, "from the client");
        RequestHeaders.copy(from, to, "10.0.0.7", "http", "crm.example", "id");
        assertFalse(to.contains(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Authorization", "Accept", "Accept-Encoding", "Content-Type", "If-Match", "Cookie", "X-Forward"})
    void aServiceSees(String name) {
        from.add(name, "one").add(name, "two");
        RequestHeaders.copy(from, to, "10.0.0.7", "http", "crm.example", "id");
        assertEquals(List.of("one", "two"), to.getAll(name));
    }

    @Test
    void theGatewaySaysWhereARequestCameFrom() {
        from.add("X-Forwarded-For", "1.2.3.4")
                .add("X-Forwarded-Proto", "https")
                .add("X-Forwarded-Host", "evil.example")
                .add("Host", "crm.example")
                .add("X-Request-Id", "<forged>");
        RequestHeaders.copy(from, to, "10.0.0.7", "http", "crm.example", "id");
        assertEquals(List.of("10.0.0.7"), to.getAll("X-Forwarded-For"));
        assertEquals(List.of("http"), to.getAll("X-Forwarded-Proto"));
        assertEquals(List.of("crm.example"), to.getAll("X-Forwarded-Host"));
        assertEquals(List.of("crm.example"), to.getAll("Host"));
        assertEquals(List.of("id"), to.getAll("X-Request-Id"));
    }

    @Test
    void whatTheConnectionHeaderNamesStaysBehind() {
        from.add("Connection", "close, X-Secret").add("X-Secret", "1").add("X-Open", "2");
        RequestHeaders.copy(from, to, null, "http", null, "id");
        assertFalse(to.contains("X-Secret"));
        assertTrue(to.contains("X-Open"));
    }

    @Test
    void aClientSeesTheAnswerOfTheServiceWithoutItsConnectionsHeaders() {
        from.add("ETag", "\"3\"")
                .add("Set-Cookie", "a=1")
                .add("Set-Cookie", "b=2")
                .add("Content-Encoding", "gzip")
                .add("Connection", "keep-alive, X-Hop")
                .add("Keep-Alive", "timeout=5")
                .add("Transfer-Encoding", "chunked")
                .add("X-Hop", "1")
                .add("X-Request-Id", "of the service")
                .add("Server", "nginx");
        to.set("X-Request-Id", "id");
        ResponseHeaders.copy(from, to, "crm.example");
        assertEquals(
                "[content-encoding, etag, set-cookie, x-request-id]",
                to.names().stream().map(String::toLowerCase).sorted().toList().toString());
        assertEquals(List.of("a=1", "b=2"), to.getAll("Set-Cookie"));
        assertEquals("id", to.get("X-Request-Id"));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/customers/1,                            /api/v1/customers/1",
        "http://crm.example:8080/api/v1/customers/1,     /api/v1/customers/1",
        "http://CRM.example:8080/api/v1/x?y=1#z,         /api/v1/x?y=1#z",
        "http://crm.example:8080,                        /",
        "https://elsewhere.example/api/v1/customers/1,   https://elsewhere.example/api/v1/customers/1",
        "http://crm.example:9090/x,                      http://crm.example:9090/x",
        "http://crm.example:8080@evil.example/x,         http://crm.example:8080@evil.example/x",
        "http://[broken,                                 http://[broken",
    })
    void aLinkToOurselvesBecomesAPath(String location, String seen) {
        from.add("Location", location);
        ResponseHeaders.copy(from, to, "crm.example:8080");
        assertEquals(seen, to.get("Location"));
    }
}
