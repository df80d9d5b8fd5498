package dev.guanxi.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every code of a service's problems has a title in both languages. */
public abstract class ProblemTitlesChecks {

    private static final Pattern CODE = Pattern.compile("\"([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)\"");

    /** Examples of JSON stand in these, and name much that is no code. */
    private static final Pattern TEXT_BLOCK = Pattern.compile("\"\"\".*?\"\"\"", Pattern.DOTALL);

    /** What operations declare is not what they throw. A family of codes is one of titles, of which none is left over. */
    private static final Pattern DECLARED = Pattern.compile("@Refuses\\(([^)]*)\\)");

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
        Set<String> codes = new TreeSet<>();
        for (String text : sources(module)) {
            codes.addAll(codes(DECLARED.matcher(text).replaceAll("")));
        }
        return codes;
    }

    private static Set<String> codesDeclared(String module) throws IOException {
        Set<String> codes = new TreeSet<>();
        for (String text : sources(module)) {
            DECLARED.matcher(text).results().forEach(declared -> codes.addAll(codes(declared.group(1))));
        }
        return codes;
    }

    private static Set<String> codes(String text) {
        return CODE.matcher(TEXT_BLOCK.matcher(text).replaceAll(""))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    private static List<String> sources(String module) throws IOException {
        List<String> texts = new ArrayList<>();
        Path source = Path.of(System.getProperty("guanxi.root"), module, "src", "main", "java");
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                texts.add(Files.readString(file));
            }
        }
        return texts;
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
    protected final void everyCodeThatAnOperationDeclaresIsRefusedUnder() throws IOException {
        Set<String> codes = codesInTheSource();
        codes.addAll(codesInTheSource("deploy/platform/service"));

        assertThat(codesDeclared(module)).isNotEmpty().isSubsetOf(codes);
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
