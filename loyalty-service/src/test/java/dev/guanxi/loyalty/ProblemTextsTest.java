package dev.guanxi.loyalty;

import static dev.guanxi.loyalty.Given.PROGRAMS;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Problems speak the reader's language. */
@QuarkusTest
class ProblemTextsTest extends ServiceTest {

    private static final Pattern CODE = Pattern.compile("\"([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)\"");

    private final Client manager = Client.of("manager");

    private static Set<String> codesInTheSource() throws IOException {
        Path source = Path.of(System.getProperty("guanxi.root"), "loyalty-service", "src", "main", "java");
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                Matcher matcher = CODE.matcher(Files.readString(file));
                while (matcher.find()) {
                    codes.add(matcher.group(1));
                }
            }
        }
        return codes;
    }

    private static ResourceBundle texts(String bundle, Locale language) {
        return ResourceBundle.getBundle(
                bundle,
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    @Test
    void everyCodeHasATitleInBothLanguages() throws IOException {
        Set<String> codes = codesInTheSource();
        assertThat(codes).contains("PROGRAM_UNKNOWN", "RULE_FROM_GIVEN");
        for (Locale language : List.of(Locale.ROOT, Locale.SIMPLIFIED_CHINESE)) {
            Set<String> titled = new TreeSet<>(texts("problems", language).keySet());
            titled.addAll(texts("dev.guanxi.platform.problems", language).keySet());
            assertThat(titled).as("titles in '%s'", language).containsAll(codes);
        }
    }

    @Test
    void noTitleIsLeftOverAndNoneUntranslated() throws IOException {
        Set<String> titled = texts("problems", Locale.ROOT).keySet();

        assertThat(codesInTheSource()).containsAll(titled);
        assertThat(texts("problems", Locale.SIMPLIFIED_CHINESE).keySet()).isEqualTo(titled);
        for (String code : titled) {
            assertThat(texts("problems", Locale.SIMPLIFIED_CHINESE).getString(code))
                    .as(code)
                    .containsPattern("\\p{IsHan}");
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "-                       | en    | No such program",
                "en-GB                   | en    | No such program",
                "zh-CN                   | zh-CN | 没有该频繁营销计划",
                "zh-CN,zh;q=0.9,en;q=0.8 | zh-CN | 没有该频繁营销计划",
                "fr                      | en    | No such program",
                "]]garbage               | en    | No such program",
            })
    void titlesFollowAcceptLanguage(String accepted, String language, String title) {
        String path = PROGRAMS + "/0197c1a2-7a10-7c3e-9d41-5b2f4c8e1a01";

        Answer refused = accepted == null ? manager.get(path) : manager.get(path, "Accept-Language", accepted);

        refused.refused(404, "PROGRAM_UNKNOWN");
        assertThat(refused.text("title")).isEqualTo(title);
        assertThat(refused.header("Content-Language")).isEqualTo(language);
        assertThat(refused.header("Vary")).contains("Accept-Language");
    }

    @Test
    void violationsFollowAcceptLanguageToo() {
        Answer english = manager.post(PROGRAMS, "{\"name\":\"\"}");
        Answer chinese = manager.post(PROGRAMS, "{\"name\":\"\"}", "Accept-Language", "zh-CN,zh;q=0.9");

        assertThat(english.body().at("/errors").toString()).contains("must not be blank");
        assertThat(chinese.body().at("/errors").toString()).contains("不能为空").doesNotContain("must not");
    }
}
