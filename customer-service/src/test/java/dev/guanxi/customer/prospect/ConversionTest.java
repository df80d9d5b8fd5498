package dev.guanxi.customer.prospect;

import static dev.guanxi.customer.Given.CUSTOMERS;
import static dev.guanxi.customer.Given.PURCHASES;
import static dev.guanxi.customer.Given.customer;
import static dev.guanxi.customer.Given.line;
import static dev.guanxi.customer.Given.purchase;
import static dev.guanxi.customer.Given.registered;
import static dev.guanxi.customer.prospect.GivenProspects.PROSPECTS;
import static dev.guanxi.customer.prospect.GivenProspects.capture;
import static dev.guanxi.customer.prospect.GivenProspects.captureOf;
import static dev.guanxi.customer.prospect.GivenProspects.captured;
import static dev.guanxi.customer.prospect.GivenProspects.potential;
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

@QuarkusTest
class ConversionTest extends ServiceTest {

    private final Client manager = Client.of("manager");
    private final String pos = unique();

    private Answer read(String prospect) {
        return manager.get(PROSPECTS + "/" + prospect).expect(200);
    }

    private Answer buy(String purchasedAt) {
        return manager.post(PURCHASES, with(purchase(pos, unique(), line("A", 1, "10")), "purchasedAt", purchasedAt))
                .expect(201);
    }

    @Test
    void theFirstPurchaseConvertsAndNothingIsLost() {
        Map<String, Object> known =
                object("scope", "STRATUM", "target", "Universities in 浙江", "servedByCompetitor", true);
        Map<String, Object> said =
                with(capture(pos), "campaign", "Computex", "customer", with(potential(pos), "prospect", known));
        String prospect = manager.post(PROSPECTS, said).expect(201).id();
        manager.post(PROSPECTS + "/" + prospect + "/follow-ups", object("result", "QUALIFIED", "note", "Wants 200"))
                .expect(201);

        buy("2010-02-01T08:00:00Z");
        buy("2010-03-01T08:00:00Z");

        Answer converted = read(prospect);
        assertThat(converted.text("stage")).isEqualTo("CONVERTED");
        assertThat(converted.text("convertedAt")).isEqualTo("2010-02-01T08:00:00Z");
        assertThat(converted.text("source")).isEqualTo("TRADE_SHOW");
        assertThat(converted.text("campaign")).isEqualTo("Computex");
        assertThat(converted.etag()).isEqualTo("\"3\"");
        assertThat(converted.body().at("/knownWhenConverted/target").asText()).isEqualTo("Universities in 浙江");
        assertThat(converted.body().at("/knownWhenConverted/servedByCompetitor").asBoolean())
                .isTrue();
        assertThat(manager.get(PROSPECTS + "/" + prospect + "/follow-ups").items("note"))
                .containsExactly("Wants 200");
        Answer customer = manager.get(CUSTOMERS + "/" + converted.text("customerId"));
        assertThat(customer.text("state")).isEqualTo("ACTUAL");
        assertThat(customer.body().has("prospect")).isFalse();
    }

    @Test
    void aManagerConvertsWithoutAPurchaseOnce() {
        String prospect = captured(pos);

        Answer converted =
                manager.post(PROSPECTS + "/" + prospect + "/conversion", "{}").expect(200);
        Answer again =
                manager.post(PROSPECTS + "/" + prospect + "/conversion", "{}").expect(200);

        assertThat(converted.text("stage")).isEqualTo("CONVERTED");
        assertThat(again.body()).isEqualTo(converted.body());
        assertThat(manager.get(CUSTOMERS + "/" + converted.text("customerId")).text("state"))
                .isEqualTo("ACTUAL");
    }

    @Test
    void aConvertedProspectIsNotFollowedUp() {
        String prospect = captured(pos);
        manager.post(PROSPECTS + "/" + prospect + "/conversion", "{}").expect(200);

        manager.post(PROSPECTS + "/" + prospect + "/follow-ups", object("result", "QUALIFIED"))
                .refused(422, "PROSPECT_CONVERTED", "/result");
    }

    @Test
    void convertingAndBuyingAtOnceConvertsOnce() {
        String prospect = captured(pos);

        List<Answer> answers = Together.send(
                6,
                i -> i % 2 == 0
                        ? manager.post(PROSPECTS + "/" + prospect + "/conversion", "{}")
                        : manager.post(PURCHASES, purchase(pos, unique(), line("A", 1, "10"))));

        assertThat(Together.statuses(answers)).containsExactly(200, 200, 200, 201, 201, 201);
        assertThat(read(prospect).etag()).isEqualTo("\"2\"");
    }

    @Test
    void aLapsedCustomerConvertsByItsNextPurchaseAlone() {
        String id = registered(pos);
        buy("2009-01-01T08:00:00Z");
        Map<String, Object> lapse = object("creditRecord", "PAID_ON_TIME", "reason", "Moved away");
        String prospect = manager.post(PROSPECTS, with(captureOf(id, "FINANCE_DEPARTMENT"), "lapse", lapse))
                .expect(201)
                .id();

        buy("2009-06-01T08:00:00Z");
        assertThat(read(prospect).text("stage")).isEqualTo("OPEN");
        buy("2010-06-01T08:00:00Z");

        assertThat(read(prospect).text("stage")).isEqualTo("CONVERTED");
        assertThat(read(prospect).text("convertedAt")).isEqualTo("2010-06-01T08:00:00Z");
    }

    @Test
    void whoIsSaidToBeActualIsConvertedToo() {
        String prospect = captured(pos);
        String path = CUSTOMERS + "/" + read(prospect).text("customerId");

        manager.patch(path, object("state", "ACTUAL"), "If-Match", "\"1\"").expect(200);

        assertThat(read(prospect).text("stage")).isEqualTo("CONVERTED");
    }

    @Test
    void aReplacedRecordConvertsToo() {
        String prospect = captured(pos);

        manager.put(CUSTOMERS + "/by-external-id/pos/" + pos, customer(pos)).expect(200);

        assertThat(read(prospect).text("stage")).isEqualTo("CONVERTED");
    }
}
