package dev.guanxi.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

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

/** Every code of a service's problems has a title in both languages. */
public abstract class ProblemTitlesChecks {

    private static final Pattern CODE = Pattern.compile("\"([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)\"");

    /** Examples of JSON stand in these, and name much that is no code. */
    private static final Pattern TEXT_BLOCK = Pattern.compile("\"\"\".*?\"\"\"", Pattern.DOTALL);

    private final String module;
    private final String known;
    private final Set<String> others;

    /**
     * Checks a service.
     *
     * @param module the folder of its module
     * @param known one of its codes, which must be found
     * @param others what its source writes like a code and means otherwise
     */
    protected ProblemTitlesChecks(String module, String known, String... others) {
        this.module = module;
        this.known = known;
        this.others = Set.of(others);
    }

    private Set<String> codesInTheSource() throws IOException {
        Set<String> codes = codesInTheSource(module);
        codes.removeAll(others);
        return codes;
    }

    private static Set<String> codesInTheSource(String module) throws IOException {
        Path source = Path.of(System.getProperty("guanxi.root"), module, "src", "main", "java");
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                Matcher matcher =
                        CODE.matcher(TEXT_BLOCK.matcher(Files.readString(file)).replaceAll(""));
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
    protected final void everyCodeHasATitleInBothLanguages() throws IOException {
        Set<String> codes = codesInTheSource();
        assertThat(codes).contains(known);
        codes.addAll(codesInTheSource("deploy/platform/service"));
        for (Locale language : List.of(Locale.ROOT, Locale.SIMPLIFIED_CHINESE)) {
            Set<String> titled = new TreeSet<>(texts("problems", language).keySet());
            titled.addAll(texts("dev.guanxi.platform.problems", language).keySet());
            assertThat(titled).as("titles in '%s'", language).containsAll(codes);
        }
    }

    @Test
    protected final void noTitleIsLeftOverAndNoneUntranslated() throws IOException {
        Set<String> titled = texts("problems", Locale.ROOT).keySet();

        assertThat(codesInTheSource()).containsAll(titled);
        assertThat(texts("problems", Locale.SIMPLIFIED_CHINESE).keySet()).isEqualTo(titled);
        for (String code : titled) {
            assertThat(texts("problems", Locale.SIMPLIFIED_CHINESE).getString(code))
                    .as(code)
                    .containsPattern("\\p{IsHan}");
        }
    }
}
