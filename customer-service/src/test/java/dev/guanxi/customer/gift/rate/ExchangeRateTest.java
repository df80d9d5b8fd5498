package dev.guanxi.customer.gift.rate;

import static dev.guanxi.customer.Given.registered;
import static dev.guanxi.customer.gift.GivenGifts.GIFTS;
import static dev.guanxi.customer.gift.GivenGifts.gift;
import static dev.guanxi.platform.testing.Json.object;
import static dev.guanxi.platform.testing.Json.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.customer.ServiceTest;
import dev.guanxi.platform.testing.Answer;
import dev.guanxi.platform.testing.Client;
import dev.guanxi.platform.testing.Together;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A rate of a day is set once; who corrects it has read it, and leaves a trace. */
@QuarkusTest
class ExchangeRateTest extends ServiceTest {

    private static final String RATES = "/api/v1/exchange-rates";

    private final String first = unique();
    private final String second = unique();
    private final Client setter = Client.named("compliance", first);
    private final Client corrector = Client.named("compliance", second);

    private static Answer correct(Client by, String path, String rate, int version) {
        return by.patch(path, "{\"rate\":" + rate + "}", "If-Match", "\"" + version + "\"");
    }

    @Test
    void isSetOnceAndReadByItsDay() {
        String path = RATES + "/SEK/2003-01-01";

        Answer set = setter.put(path, object("rate", 0.7)).expect(201);

        assertThat(set.header("Location")).endsWith(path);
        assertThat(set.etag()).isEqualTo("\"1\"");
        assertThat(setter.put(path, object("rate", 0.70)).expect(200).body()).isEqualTo(set.body());
        assertThat(setter.get(path).expect(200).body()).isEqualTo(set.body());
        setter.get(path, "If-None-Match", "\"1\"").expect(304);
        setter.put(path, object("rate", 0.69)).refused(409, "EXCHANGE_RATE_SET", "/rate");
        setter.put(RATES + "/SEK/2004-01-01", object("rate", 0.71)).expect(201);
        Answer listed = setter.get(RATES + "?currency=SEK&limit=1").expect(200);
        assertThat(listed.items("validFrom")).containsExactly("2004-01-01");
        assertThat(setter.get(RATES + "?currency=SEK&limit=1&cursor=" + listed.text("next"))
                        .items("rate"))
                .containsExactly("0.7");
    }

    @Test
    void whatItWasStaysToBeReadOnceItIsCorrected() {
        String path = RATES + "/NOK/2003-01-01";
        setter.put(path, object("rate", 0.7)).expect(201);

        Answer corrected = correct(corrector, path, "0.69", 1).expect(200);
        correct(corrector, path, "0.68", 2).expect(200);

        assertThat(corrected.etag()).isEqualTo("\"2\"");
        assertThat(corrected.decimal("/rate")).isEqualByComparingTo("0.69");
        Answer newest = setter.get(path + "/versions?limit=1").expect(200);
        assertThat(newest.items("rate")).containsExactly("0.68");
        Answer before =
                setter.get(path + "/versions?cursor=" + newest.text("next")).expect(200);
        assertThat(before.items("version")).containsExactly("2", "1");
        assertThat(before.items("rate")).containsExactly("0.69", "0.7");
        assertThat(before.items("setBy")).containsExactly(second, first);
        assertThat(before.body().at("/items/0")).isEqualTo(corrected.body());
        assertThat(before.text("next")).isNull();
    }

    @Test
    void isCorrectedByWhoHasReadItAlone() {
        String path = RATES + "/HUF/2003-01-01";
        setter.put(path, object("rate", 0.7)).expect(201);

        corrector.patch(path, object("rate", 0.6)).refused(428, "VERSION_REQUIRED", "header:If-Match");
        correct(corrector, path, "0.6", 2).refused(412, "VERSION_STALE", "header:If-Match");
        correct(corrector, path, "0", 1).refused(400, "REQUEST_INVALID", "/rate");
        correct(corrector, path, "null", 1).refused(400, "REQUEST_INVALID", "/rate");
        correct(Client.of("manager"), path, "0.6", 1).refused(403, "FORBIDDEN");

        assertThat(correct(corrector, path, "0.7", 1).expect(200).etag()).isEqualTo("\"1\"");
        assertThat(setter.get(path + "/versions").items("version")).containsExactly("1");
    }

    @Test
    void ofTwoCorrectionsAtOnceOneCounts() {
        String path = RATES + "/ISK/2003-01-01";
        setter.put(path, object("rate", 0.7)).expect(201);

        List<Answer> answers = Together.send(4, i -> correct(corrector, path, "0." + (i + 1), 1));

        assertThat(Together.statuses(answers)).containsExactly(200, 412, 412, 412);
    }

    @Test
    void ofManyWhoSetItAtOnceOneSetsIt() {
        String path = RATES + "/PLN/2003-01-01";

        List<Answer> answers = Together.send(4, i -> setter.put(path, object("rate", 0.7)));

        assertThat(Together.statuses(answers)).containsExactly(200, 200, 200, 201);
    }

    @Test
    void whatWasValuedByItKeepsItsValue() {
        String path = RATES + "/CZK/2003-01-01";
        setter.put(path, object("rate", 2)).expect(201);
        Map<String, Object> crowns = with(
                gift(registered(unique()), "Wang Fang", unique(), "100"), "currency", "CZK", "givenOn", "2003-02-01");
        Client manager = Client.of("manager");
        String given = manager.post(GIFTS, crowns).expect(201).header("Location");

        correct(corrector, path, "3", 1).expect(200);

        assertThat(manager.get(given).decimal("/value")).isEqualByComparingTo("200");
        assertThat(manager.post(GIFTS, crowns).expect(201).decimal("/value")).isEqualByComparingTo("300");
    }
}
