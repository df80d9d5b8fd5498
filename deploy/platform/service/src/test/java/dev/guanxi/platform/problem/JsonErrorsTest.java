package dev.guanxi.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonErrorsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    enum Tier {
        KEY,
        SMALL
    }

    record Inner(int count) {}

    record Outer(UUID id, Tier tier, List<Inner> items) {}

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            nullValues = "-",
            value = {
                "{\"colour\":1}|REQUEST_INVALID|PROPERTY_UNKNOWN|/colour|-|Known here: id, items, tier",
                "{\"id\":\"x\"}|REQUEST_INVALID|VALUE_INVALID|/id|x|a UUID",
                "{\"tier\":\"HUGE\"}|REQUEST_INVALID|VALUE_INVALID|/tier|HUGE|one of KEY, SMALL",
                "{\"items\":[{\"count\":1},{\"count\":\"no\"}]}|REQUEST_INVALID|VALUE_INVALID|/items/1/count|no|a whole number",
                "{\"items\":{\"a\":1}}|REQUEST_INVALID|TYPE_MISMATCH|/items|-|a list",
                "{\"items\":[7]}|REQUEST_INVALID|TYPE_MISMATCH|/items/0|-|an object",
            })
    void pointsAtTheFaultAndSaysWhatWouldBeRight(
            String body, String code, String errorCode, String pointer, String value, String expected) {
        ProblemShaper.Fault fault = faultOf(body);

        assertThat(fault.code()).isEqualTo(code);
        assertThat(fault.errors()).singleElement().satisfies(error -> {
            assertThat(error.code()).isEqualTo(errorCode);
            assertThat(error.pointer()).isEqualTo(pointer);
            assertThat(error.value()).isEqualTo(value);
            assertThat(error.detail()).contains(expected);
        });
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {"{\"id\":", "{id}", "{\"tier\":\"KEY\",}"})
    void tellsWhereTheBodyStopsBeingJson(String body) {
        ProblemShaper.Fault fault = faultOf(body);

        assertThat(fault.code()).isEqualTo("JSON_MALFORMED");
        assertThat(fault.detail()).contains("line 1, column");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"{\"\\ud800\":1}", "{\"tier\":\"\\ud800\"}"})
    void whatIsQuotedCanBeSent(String body) {
        CharsetEncoder utf8 = StandardCharsets.UTF_8.newEncoder();

        assertThat(faultOf(body).errors()).singleElement().satisfies(error -> assertThat(
                        utf8.canEncode(error.pointer() + error.value()))
                .isTrue());
    }

    @Test
    void shorteningLeavesNoHalfOfAPair() {
        FieldError error = new FieldError("X", "/x", "x".repeat(199) + "\uD83D\uDE00", "");

        assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(error.value().toString()))
                .isTrue();
    }

    private static ProblemShaper.Fault faultOf(String body) {
        return JsonErrors.fault(
                catchThrowableOfType(JsonProcessingException.class, () -> JSON.readValue(body, Outer.class)));
    }
}
