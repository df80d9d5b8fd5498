package dev.guanxi.visitplanner.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.visitplanner.appointment.ChecklistItem;
import dev.guanxi.visitplanner.due.Reason;
import dev.guanxi.visitplanner.report.VisitPurpose;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TextsTest {

    static Stream<Arguments> keys() {
        return Stream.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE).flatMap(language -> Stream.of(
                        names("purpose.", VisitPurpose.values()),
                        names("checklist.", ChecklistItem.values()),
                        names("reason.", Reason.Code.values()),
                        Stream.of("purpose.note", "checklist.note", "warning.PROMISES_MADE_LIGHTLY"))
                .flatMap(key -> key)
                .map(key -> Arguments.of(language, key)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("keys")
    void everyTextExistsInItsLanguage(Locale language, String key) {
        String text = Texts.of(language, key, List.of("1", "2"));
        assertThat(text).isNotBlank().doesNotContain("{").doesNotContain("''");
        boolean chinese = text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
        assertThat(chinese).isEqualTo(language.equals(Locale.SIMPLIFIED_CHINESE));
    }

    @Test
    void bothLanguagesHaveTheSameKeys() throws Exception {
        assertThat(new TreeSet<>(load("texts_zh.properties").keySet()))
                .isEqualTo(new TreeSet<>(load("texts.properties").keySet()));
    }

    @Test
    void valuesStandInTheirPlacesWithoutGrouping() {
        assertThat(Texts.of(Locale.ENGLISH, "reason.OVERDUE", List.of(1234, "2011-12-04")))
                .isEqualTo("A visit was due on 2011-12-04, 1234 days ago.");
        assertThat(Texts.of(Locale.SIMPLIFIED_CHINESE, "reason.OVERDUE", List.of(7, "2011-12-04")))
                .isEqualTo("应在 2011-12-04 拜访，已逾期 7 天。");
    }

    private static Stream<String> names(String prefix, Enum<?>[] values) {
        return Arrays.stream(values).map(value -> prefix + value.name());
    }

    private static Properties load(String name) throws Exception {
        Properties properties = new Properties();
        try (var in = Texts.class.getResourceAsStream("/dev/guanxi/visitplanner/" + name)) {
            properties.load(new java.io.InputStreamReader(in, java.nio.charset.StandardCharsets.UTF_8));
        }
        return properties;
    }
}
