package dev.guanxi.segmentation.shopper.answer;

import static dev.guanxi.platform.testing.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.platform.testing.Answer;
import dev.guanxi.platform.testing.Client;
import dev.guanxi.segmentation.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ClassificationHttpTest extends ServiceTest {

    private static final String PATH = "/api/v1/shopper-classifications";
    private final Client promoter = Client.of("promoter");

    @Test
    void nothingObservedIsNotSureAndSaysWhatToLookFor() {
        Answer answer = promoter.post(PATH, object("signals", List.of())).expect(200);

        assertThat(answer.body().path("sure").asBoolean()).isFalse();
        assertThat(answer.text("doubt")).isEqualTo("NOTHING_OBSERVED");
        assertThat(answer.body().path("next")).hasSize(3);
        assertThat(answer.body().path("type").isMissingNode()).isTrue();
    }

    @Test
    void answersInTheReadersLanguage() {
        Answer answer = promoter.post(
                        PATH,
                        object("signals", List.of(object("signal", "SPEAKS_OF_A_QUANTITY", "seen", "SEEN"))),
                        "Accept-Language",
                        "zh-CN")
                .expect(200);

        assertThat(answer.header("Content-Language")).isEqualTo("zh-CN");
        assertThat(answer.text("summary")).contains("集团采购型");
        assertThat(answer.body().at("/types/0/evidenceFor/0/text").asText()).contains("谈到数量");
    }

    @Test
    void theCatalogueIsInBothLanguages() {
        assertThat(promoter.get("/api/v1/shopper-signals").expect(200).items()).hasSize(50);
        Answer moving = promoter.get("/api/v1/shopper-signals?group=MOVEMENT", "Accept-Language", "zh");
        assertThat(moving.items("name")).contains("闲逛");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            {}                                                                              | 400 | REQUEST_INVALID
            {"signals":[{"signal":"STROLLS"}]}                                              | 400 | REQUEST_INVALID
            {"signals":[{"signal":"DANCES","seen":"SEEN"}]}                                 | 422 | SHOPPER_SIGNAL_UNKNOWN
            {"signals":[{"signal":"STROLLS","seen":"WITHDRAWN"}]}                           | 422 | SHOPPER_SIGNAL_WITHDRAWN
            {"signals":[{"signal":"STROLLS","seen":"SEEN"},{"signal":"STROLLS","seen":"SEEN"}]} | 422 | SHOPPER_SIGNAL_REPEATED
            {"signals":[{"signal":"RELAXED","seen":"SEEN"},{"signal":"HESITANT","seen":"SEEN"}]} | 422 | SHOPPER_SIGNALS_EXCLUDE
            """)
    void refusesWhatCannotBe(String body, int status, String code) {
        promoter.post(PATH, body).refused(status, code);
    }
}
