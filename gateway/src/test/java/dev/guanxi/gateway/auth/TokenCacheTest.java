package dev.guanxi.gateway.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenCacheTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final SettableClock clock = new SettableClock();
    private final TokenCache cache = new TokenCache(100, Duration.ofSeconds(60), clock);

    @ParameterizedTest(name = "expires after {0} s, asked after {1} s: {2}")
    @CsvSource({
        "600, 0,   true",
        "600, 59,  true",
        "600, 60,  false",
        "30,  29,  true",
        "30,  30,  false",
        "0,   0,   false",
        "-5,  0,   false",
    })
    void knowsATokenUntilItExpiresOrTheMaximumAge(long expiresAfter, long askedAfter, boolean known) {
        cache.remember("token", START.getEpochSecond() + expiresAfter);
        clock.now = START.plusSeconds(askedAfter);
        assertEquals(known, cache.knows("token"));
    }

    @Test
    void knowsNoTokenThatDiffersByACharacter() {
        cache.remember("header.claims.signature", START.getEpochSecond() + 600);
        assertTrue(cache.knows("header.claims.signature"));
        assertFalse(cache.knows("header.claims.signaturf"));
        assertFalse(cache.knows("header.claims.signature "));
    }

    @Test
    void isBounded() {
        IntStream.range(0, 10_000).forEach(i -> cache.remember("token" + i, START.getEpochSecond() + 600));
        long known =
                IntStream.range(0, 10_000).filter(i -> cache.knows("token" + i)).count();
        assertTrue(known <= 100, known + " tokens are known");
    }

    @Test
    void ofSizeZeroKnowsNothing() {
        TokenCache none = new TokenCache(0, Duration.ofSeconds(60), clock);
        none.remember("token", START.getEpochSecond() + 600);
        assertFalse(none.knows("token"));
    }

    private static final class SettableClock extends Clock {
        private Instant now = START;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
