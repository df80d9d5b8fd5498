package dev.guanxi.visitplanner.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every refusal has a title in both languages. */
class ProblemTextsTest {

    private static final Path SOURCES =
            Path.of(System.getProperty("guanxi.root"), "visit-planner-service/src/main/java");
    private static final Pattern CODE =
            Pattern.compile("Refusal\\s*\\.\\s*\\w+\\(\\s*\"([A-Z_]+)\"|String CODE = \"([A-Z_]+)\"");

    @Test
    void everyCodeHasATitle() throws IOException {
        Set<String> codes;
        try (Stream<Path> files = Files.walk(SOURCES)) {
            codes = files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(ProblemTextsTest::codes)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
        assertThat(codes).hasSizeGreaterThan(25).isEqualTo(titled("problems.properties"));
        assertThat(titled("problems_zh.properties")).isEqualTo(codes);
    }

    private static Stream<String> codes(Path file) {
        try {
            return CODE.matcher(Files.readString(file))
                    .results()
                    .map(found -> found.group(1) == null ? found.group(2) : found.group(1));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Set<String> titled(String bundle) throws IOException {
        Properties properties = new Properties();
        try (var in = ProblemTextsTest.class.getResourceAsStream("/" + bundle)) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return new TreeSet<>(properties.stringPropertyNames());
    }
}
