package dev.guanxi.gateway.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OriginsTest {

    private static final long NOW = Long.MAX_VALUE - 5;

    private final Origins origins = Origins.of(
            "customer", List.of(URI.create("http://a:1"), URI.create("http://b:2"), URI.create("http://c:3")));

    @Test
    void everyInstanceHasItsTurn() {
        assertEquals("[http://a:1, http://b:2, http://c:3]", inTurn(NOW));
        assertEquals("[http://b:2, http://c:3, http://a:1]", inTurn(NOW));
        assertEquals("[http://c:3, http://a:1, http://b:2]", inTurn(NOW));
        assertEquals("[http://a:1, http://b:2, http://c:3]", inTurn(NOW));
    }

    @Test
    void oneThatRefusedComesLastForASecond() {
        origins.all().get(0).refusedAt(NOW);
        assertEquals("[http://b:2, http://c:3, http://a:1]", inTurn(NOW));
        assertEquals("[http://b:2, http://c:3, http://a:1]", inTurn(NOW + seconds(0.9)));
        assertEquals("[http://c:3, http://a:1, http://b:2]", inTurn(NOW + seconds(1.1)));
    }

    @Test
    void oneThatIsReachedAgainIsLikeTheOthers() {
        Origin origin = origins.all().get(0);
        origin.refusedAt(NOW);
        assertTrue(origin.restsAt(NOW));
        origin.reached();
        assertFalse(origin.restsAt(NOW));
    }

    @ParameterizedTest
    @CsvSource({
        "http://a,          80,   false",
        "https://a,         443,  true",
        "http://a:8081,     8081, false",
        "https://a:8443/,   8443, true",
    })
    void portAndTlsFollowFromTheAddress(String url, int port, boolean tls) {
        Origin origin = Origin.of("customer", URI.create(url));
        assertEquals(port, origin.port());
        assertEquals(tls, origin.tls());
    }

    private String inTurn(long now) {
        return origins.inTurn(now).toString();
    }

    private static long seconds(double seconds) {
        return (long) (seconds * Duration.ofSeconds(1).toNanos());
    }
}
