package dev.guanxi.segmentation.shopper;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShopperPlaybooksTest {

    private static final ShopperPlaybooks PLAYBOOKS = new ShopperPlaybooks(new ObjectMapper());

    static Stream<ShopperPlaybook> both() {
        return Stream.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)
                .flatMap(language -> PLAYBOOKS.all(language).stream());
    }

    @ParameterizedTest
    @MethodSource("both")
    void leavesNoQuestionOpen(ShopperPlaybook playbook) {
        assertThat(Stream.of(playbook.name(), playbook.summary(), playbook.nextStep()))
                .noneMatch(String::isBlank);
        assertThat(lists(playbook)).allSatisfy(list -> assertThat(list).hasSizeGreaterThanOrEqualTo(3));
    }

    @Test
    void bothLanguagesSayTheSame() {
        List<ShopperPlaybook> english = PLAYBOOKS.all(Locale.ENGLISH);
        List<ShopperPlaybook> chinese = PLAYBOOKS.all(Locale.SIMPLIFIED_CHINESE);
        assertThat(english).extracting(ShopperPlaybook::code).containsExactly(ShopperType.values());
        assertThat(chinese).extracting(ShopperPlaybook::code).containsExactly(ShopperType.values());
        IntStream.range(0, english.size()).forEach(i -> {
            assertThat(sizes(chinese.get(i))).isEqualTo(sizes(english.get(i)));
            assertThat(chinese.get(i).handOver() == null)
                    .isEqualTo(english.get(i).handOver() == null);
        });
    }

    @Test
    void chineseTextsAreChinese() {
        assertThat(PLAYBOOKS.all(Locale.SIMPLIFIED_CHINESE))
                .allSatisfy(playbook -> assertThat(lists(playbook).flatMap(List::stream))
                        .allMatch(text -> text.codePoints()
                                .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)));
    }

    private static List<Integer> sizes(ShopperPlaybook playbook) {
        return lists(playbook).map(List::size).toList();
    }

    private static Stream<List<String>> lists(ShopperPlaybook playbook) {
        return Stream.of(
                playbook.signals(),
                playbook.wants(),
                playbook.whatToDo(),
                playbook.whatToAvoid(),
                playbook.whatToSay());
    }
}
