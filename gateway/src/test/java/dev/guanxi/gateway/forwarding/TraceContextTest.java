package dev.guanxi.gateway.forwarding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.MultiMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceContextTest {

    private static final String FRESH = "00-[0-9a-f]{32}-[0-9a-f]{16}-01";

    private final MultiMap headers = MultiMap.caseInsensitiveMultiMap();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-00",
                "01-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-more"
            })
    void aTraceGoesOn(String sent) {
        headers.set("traceparent", sent).set("tracestate", "vendor=1");
        TraceContext.ensure(headers);
        assertEquals(sent, headers.get("traceparent"));
        assertEquals("vendor=1", headers.get("tracestate"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-00F067AA0BA902B7-01"
            })
    void aDamagedOneIsReplacedWithItsState(String sent) {
        headers.set("traceparent", sent).set("tracestate", "vendor=1");
        TraceContext.ensure(headers);
        assertTrue(headers.get("traceparent").matches(FRESH), headers.get("traceparent"));
        assertFalse(headers.contains("tracestate"));
    }

    @Test
    void withoutOneANewTraceStarts() {
        TraceContext.ensure(headers);
        assertTrue(headers.get("traceparent").matches(FRESH), headers.get("traceparent"));
    }
}
