package dev.guanxi.loyalty.ledger;

import static dev.guanxi.loyalty.Given.program;
import static dev.guanxi.loyalty.Given.setUp;
import static dev.guanxi.platform.testing.Json.object;
import static dev.guanxi.platform.testing.Json.with;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.loyalty.ServiceTest;
import dev.guanxi.loyalty.intake.Shop;
import dev.guanxi.loyalty.intake.Shop.Told;
import dev.guanxi.platform.testing.Answer;
import dev.guanxi.platform.testing.Client;
import dev.guanxi.platform.testing.Together;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Points go when their time is over. */
@QuarkusTest
class ExpiryTest extends ServiceTest {

    private final Client manager = Client.of("manager");
    private String program;

    @BeforeEach
    void setUpProgram() {
        program = setUp(yearly("GBP"));
    }

    private static Map<String, Object> yearly(String currency) {
        return with(program(), "currency", currency, "rule", object("pointsPerUnit", 1, "validityMonths", 12));
    }

    @Test
    void whatIsDueIsEnteredOnce() {
        program = setUp(yearly("CZK"));
        try (Shop shop = new Shop("CZK")) {
            shop.tell(shop.purchase("2010-12-01T08:00:00Z", 1, "10"));
            shop.tell(shop.purchase("2011-12-01T08:00:00Z", 1, "7"));
            eventually(
                    () -> assertThat(member(shop).at("/proof/entries").asLong()).isEqualTo(2));

            Answer run = expire("2011-12-11T00:00:00Z").expect(200);

            assertThat(run.body().path("lots").asLong()).isEqualTo(1);
            assertThat(run.body().path("points").asLong()).isEqualTo(10);
            assertThat(run.body().path("complete").asBoolean()).isTrue();
            assertThat(expire("2011-12-11T00:00:00Z").body().path("lots").asLong())
                    .isZero();
            JsonNode member = member(shop);
            assertThat(member.path("balance").asLong()).isEqualTo(7);
            assertThat(member.path("expired").asLong()).isEqualTo(10);
            assertThat(member.at("/proof/agrees").asBoolean()).isTrue();
            assertThat(asOf(shop, "2011-11-30T00:00:00Z").path("balance").asLong())
                    .isEqualTo(10);
            assertThat(asOf(shop, "2011-12-01T08:00:00Z").path("balance").asLong())
                    .isEqualTo(7);
        }
    }

    @Test
    void requestsAtOnceEnterEachExpiryOnce() {
        // A currency of its own: members of other tests are none of this program.
        program = setUp(yearly("HUF"));
        List<Shop> shops = Stream.generate(() -> new Shop("HUF")).limit(20).toList();
        shops.forEach(shop -> {
            shop.tell(shop.purchase("2010-12-01T08:00:00Z", 1, "10"));
            shop.close();
        });
        eventually(() -> assertThat(totals().at("/points/issued").asLong()).isEqualTo(200));

        List<Answer> runs = Together.send(4, i -> expire("2012-01-01T00:00:00Z").expect(200));

        assertThat(runs.stream()
                        .mapToLong(run -> run.body().path("points").asLong())
                        .sum())
                .isEqualTo(200);
        assertThat(totals().at("/points/outstanding").asLong()).isZero();
        assertThat(totals().at("/points/entries").asLong()).isEqualTo(40);
        assertThat(totals().at("/proof/agrees").asBoolean()).isTrue();
    }

    @Test
    void aReturnThatIsHeardOfAfterTheExpiryCorrectsIt() {
        try (Shop shop = new Shop()) {
            Told purchase = shop.purchase("2010-12-01T08:00:00Z", 10, "1");
            shop.tell(purchase);
            eventually(() -> assertThat(member(shop).path("balance").asLong()).isEqualTo(10));
            expire("2012-01-01T00:00:00Z").expect(200);

            shop.tell(shop.returned(purchase.id(), "2011-03-01T08:00:00Z", 4, "1"));
            shop.tell(shop.returned(purchase.id(), "2012-03-01T08:00:00Z", 1, "1"));

            eventually(() -> assertThat(member(shop).path("lapsed").asLong()).isEqualTo(1));
            JsonNode member = member(shop);
            assertThat(member.path("balance").asLong()).isZero();
            assertThat(member.path("reversed").asLong()).isEqualTo(4);
            assertThat(member.path("expired").asLong()).isEqualTo(6);
            assertThat(member.at("/proof/agrees").asBoolean()).isTrue();
            assertThat(asOf(shop, "2011-04-01T00:00:00Z").path("balance").asLong())
                    .isEqualTo(6);
        }
    }

    @Test
    void nothingExpiresBeforeItsTime() {
        expire("2999-01-01T00:00:00Z").refused(422, "AS_OF_IN_FUTURE", "/asOf");
        manager.post(program + "/expiries", "{}").refused(400, "REQUEST_INVALID", "/asOf");
    }

    private Answer expire(String asOf) {
        return manager.post(program + "/expiries", object("asOf", asOf));
    }

    private JsonNode totals() {
        return manager.get(program + "/totals").expect(200).body();
    }

    private JsonNode member(Shop shop) {
        return manager.get(program + "/members/" + shop.customer()).expect(200).body();
    }

    private JsonNode asOf(Shop shop, String moment) {
        return manager.get(program + "/members/" + shop.customer() + "?asOf=" + moment)
                .expect(200)
                .body();
    }
}
