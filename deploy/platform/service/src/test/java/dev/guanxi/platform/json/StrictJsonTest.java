package dev.guanxi.platform.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {

    private final ObjectMapper json = new ObjectMapper().findAndRegisterModules();

    StrictJsonTest() {
        new StrictJson().customize(json);
    }

    enum Tier {
        KEY
    }

    record Value(
            BigDecimal price,
            UUID id,
            Instant at,
            LocalDate day,
            ZoneId zone,
            Tier tier,
            Integer count,
            Boolean sure,
            String text) {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e2147483647",
                "1e-2147483647",
                "-1e2147483647",
                "10e2147483647",
                "1e99999999999",
                "1e101",
                "1e-101",
                "1234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890.1"
            })
    void refusesNumbersThatArithmeticOverflowsOn(String number) {
        UnreadableValue refused = catchThrowableOfType(
                UnreadableValue.class, () -> json.readValue("{\"price\":" + number + "}", Value.class));

        assertThat(refused.value()).isEqualTo(number);
        assertThat(refused.getOriginalMessage()).contains(Decimals.EXPECTED);
        assertThat(refused.getPath())
                .extracting(JsonMappingException.Reference::getFieldName)
                .containsExactly("price");
    }

    @ParameterizedTest
    @ValueSource(strings = {"99999999999", "-2147483649", "99999999999999999999"})
    void tellsWhichWholeNumberIsOutOfRange(String number) throws JsonProcessingException {
        String body = "{\"count\":" + number + "}";
        UnreadableValue refused = catchThrowableOfType(UnreadableValue.class, () -> json.readValue(body, Value.class));
        UnreadableValue ofTree =
                catchThrowableOfType(UnreadableValue.class, () -> json.treeToValue(json.readTree(body), Value.class));

        assertThat(refused.value()).isEqualTo(number);
        assertThat(ofTree.value()).isEqualTo(number);
        assertThat(refused.getOriginalMessage()).contains("-2147483648 to 2147483647");
        assertThat(json.readValue("{\"count\":2147483647}", Value.class).count())
                .isEqualTo(Integer.MAX_VALUE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e2147483647", "100e2147483647", "1e-2147483647"})
    void refusesThemInTreesToo(String number) {
        assertThatExceptionOfType(JsonProcessingException.class)
                .isThrownBy(() -> json.treeToValue(json.readTree("{\"price\":" + number + "}"), Value.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-0.5", "2.55", "1e15", "999999999.9999", "1E-4"})
    void keepsDecimalsExactly(String number) throws JsonProcessingException {
        String body = "{\"price\":" + number + "}";

        assertThat(json.readValue(body, Value.class).price()).isEqualTo(new BigDecimal(number));
        assertThat(json.treeToValue(json.readTree(body), Value.class).price()).isEqualByComparingTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"price", "id", "at", "day", "zone", "tier", "count", "sure"})
    void anEmptyTextIsNotAnAbsentValue(String member) {
        for (String text : new String[] {"", "  "}) {
            assertThatExceptionOfType(JsonMappingException.class)
                    .as("'%s'", text)
                    .isThrownBy(() -> json.readValue("{\"" + member + "\":\"" + text + "\"}", Value.class));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"00000000-0000-0000-0000-000000000000\"",
                "\"1-1-1-1-1\"",
                "\"AAAAAAAAAAAAAAAAAAAAAA==\"",
                "\" 0197c1a2-7a10-7c3e-9d41-5b2f4c8e1a01\"",
                "\"0197c1a2\"",
                "17"
            })
    void anIdIsAWholeUuidAndNotNil(String id) {
        assertThatExceptionOfType(JsonMappingException.class)
                .isThrownBy(() -> json.readValue("{\"id\":" + id + "}", Value.class));
    }

    @Test
    void nullAndEmptyTextsStayWhatTheyAre() throws JsonProcessingException {
        Value value = json.readValue("{\"price\":null,\"id\":null,\"text\":\"\"}", Value.class);

        assertThat(value).isEqualTo(new Value(null, null, null, null, null, null, null, null, ""));
    }
}
