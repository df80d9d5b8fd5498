package dev.guanxi.customer.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContactPointsTest {

    private static final ContactPoints POINTS =
            new ContactPoints(List.of("f@quux.cn"), List.of("+8613911112222", "+8657188880000"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Write to f@quux.cn.                | true
            Mailto:F@QUUX.CN now               | true
            Write to jeff@quux.cn              | false
            Write to a.f@quux.cn               | false
            Write to f@quux.cn.org             | false
            Write to f@quuxxcn                 | false
            +86 139 1111 2222                  | true
            008613911112222                    | true
            139-1111-2222 after six            | true
            call(139)1111 2222                 | true
            0571 8888 0000                     | true
            +86 (0)571/88880000                | true
            (0571) 8888-0000                   | true
            139 1111 22223                     | false
            9139 1111 2222                     | false
            139 1111 2223                      | false""")
    void areFoundHoweverTheyAreWritten(String text, boolean found) {
        String any = String.join("|", POINTS.patterns().toList());

        assertThat(Pattern.compile(any, Pattern.CASE_INSENSITIVE).matcher(text).find())
                .isEqualTo(found);
    }
}
