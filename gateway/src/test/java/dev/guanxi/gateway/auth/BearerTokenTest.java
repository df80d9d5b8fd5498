package dev.guanxi.gateway.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BearerTokenTest {

    @ParameterizedTest
    @CsvSource({
        "Bearer a.b.c,   a.b.c",
        "bearer a.b.c,   a.b.c",
        "'Bearer  a.b ', a.b",
        "Bearer,         ",
        "'Bearer ',      ",
        "Basic dTpw,     ",
        "a.b.c,          ",
        "Bearera.b.c,    ",
    })
    void isWhatFollowsTheScheme(String header, String token) {
        assertEquals(Optional.ofNullable(token), BearerToken.in(header));
    }
}
