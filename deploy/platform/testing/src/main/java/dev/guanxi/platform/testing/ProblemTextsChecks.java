package dev.guanxi.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Problems speak the reader's language. */
public abstract class ProblemTextsChecks extends ProblemTitlesChecks {

    private static final String UNKNOWN_ID = "0197c1a2-7a10-7c3e-9d41-5b2f4c8e1a01";

    private final Client manager = Client.of("manager");
    private final Unknown unknown;

    /**
     * What a service refuses to find.
     *
     * @param path of the collection, whose members have names that must not be blank
     * @param code of the refusal
     */
    public record Unknown(String path, String code, String english, String chinese) {}

    /** Checks a service in the folder by what it refuses to find. */
    protected ProblemTextsChecks(String module, Unknown unknown) {
        super(module, unknown.code());
        this.unknown = unknown;
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "-                       | en",
                "en-GB                   | en",
                "zh-CN                   | zh-CN",
                "zh-CN,zh;q=0.9,en;q=0.8 | zh-CN",
                "fr                      | en",
                "]]garbage               | en",
            })
    protected final void titlesFollowAcceptLanguage(String accepted, String language) {
        String path = unknown.path() + "/" + UNKNOWN_ID;

        Answer refused = accepted == null ? manager.get(path) : manager.get(path, "Accept-Language", accepted);

        refused.refused(404, unknown.code());
        assertThat(refused.text("title")).isEqualTo(language.equals("en") ? unknown.english() : unknown.chinese());
        assertThat(refused.header("Content-Language")).isEqualTo(language);
        assertThat(refused.header("Vary")).contains("Accept-Language");
    }

    @Test
    protected final void violationsFollowAcceptLanguageToo() {
        Answer english = manager.post(unknown.path(), "{\"name\":\"\"}");
        Answer chinese = manager.post(unknown.path(), "{\"name\":\"\"}", "Accept-Language", "zh-CN,zh;q=0.9");

        assertThat(english.body().at("/errors").toString()).contains("must not be blank");
        assertThat(chinese.body().at("/errors").toString()).contains("不能为空").doesNotContain("must not");
    }
}
