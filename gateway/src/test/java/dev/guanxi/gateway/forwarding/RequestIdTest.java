package dev.guanxi.gateway.forwarding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestIdTest {

    @ParameterizedTest
    @ValueSource(strings = {"a", "0198c0de-0000-7000-8000-000000000001", "till-7:2026.01.01_3"})
    void aSaneOneIsKept(String sent) {
        assertEquals(sent, RequestId.of(sent));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "a b", "a\tb", "<script>", "请求", "a;b", "x/../y", "\"", "é"})
    void anyOtherIsReplacedByAUuidv7(String sent) {
        UUID id = UUID.fromString(RequestId.of(sent));
        assertEquals(7, id.version());
    }

    @Test
    void oneHundredCharactersAreTheMost() {
        assertEquals("x".repeat(100), RequestId.of("x".repeat(100)));
        assertNotEquals("x".repeat(101), RequestId.of("x".repeat(101)));
    }
}
