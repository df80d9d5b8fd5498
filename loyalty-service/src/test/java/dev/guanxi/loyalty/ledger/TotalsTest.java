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
import dev.guanxi.platform.testing.Client;
import dev.guanxi.platform.testing.Json;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Sums that other services can be compared with, exact to the last decimal. */
@QuarkusTest
class TotalsTest extends ServiceTest {

    private final Client manager = Client.of("manager");

    @Test
    void addUpToTheLastDecimalAndAsOfEveryMoment() {
        // A currency of its own: what is heard is told of the whole service.
        String program = setUp(with(
                program(),
                "currency",
                "CHF",
                "rule",
                object("pointsPerUnit", 1, "minimumPurchase", 5, "validityMonths", 1200)));
        try (Shop shop = new Shop("CHF");
                Shop other = new Shop("NOK")) {
            Told big = shop.purchase("2010-12-01T08:00:00Z", 10, "2.3333");
            shop.tell(big).tell(shop.purchase("2010-12-02T08:00:00Z", 1, "4.99"));
            shop.tell(shop.purchase("2010-11-30T08:00:00Z", 1, "100"));
            shop.tell(shop.returned(big.id(), "2010-12-05T08:00:00Z", 3, "2"));
            shop.tell(shop.credit("2010-12-06T08:00:00Z", "1.01"));
            shop.tell(shop.returned(UUID.randomUUID(), "2010-12-07T08:00:00Z", 1, "8"));
            other.tell(other.purchase("2010-12-01T08:00:00Z", 1, "50"));
            eventually(() -> {
                assertThat(heard(totals(program, "")).path("returns").asLong()).isEqualTo(3);
                assertThat(totals(program, "").path("purchases")).hasSizeGreaterThanOrEqualTo(3);
            });

            JsonNode now = totals(program, "");
            assertThat(now.path("points")).isEqualTo(Json.read("""
                    {"issued":23,"reversed":7,"expired":0,"lapsed":0,"outstanding":16,"entries":2}"""));
            assertThat(now.path("members").asLong()).isEqualTo(1);
            assertThat(now.at("/amounts/earnedOn").decimalValue()).isEqualByComparingTo("23.333");
            assertThat(now.at("/amounts/reversedOn").decimalValue()).isEqualByComparingTo("6.9999");
            assertThat(now.at("/amounts/net").decimalValue()).isEqualByComparingTo("16.3331");
            assertThat(judged(now, "BELOW_MINIMUM", "CHF").path("amount").decimalValue())
                    .isEqualByComparingTo("4.99");
            assertThat(judged(now, "EARNED", "CHF").path("count").asLong()).isEqualTo(1);
            assertThat(judged(now, "OTHER_CURRENCY", "NOK").path("amount").decimalValue())
                    .isEqualByComparingTo("50");
            assertThat(now.at("/proof/agrees").asBoolean()).isTrue();

            JsonNode heard = heard(now);
            assertThat(heard.path("purchases").asLong()).isEqualTo(3);
            assertThat(heard.path("purchased").decimalValue()).isEqualByComparingTo("128.323");
            assertThat(heard.path("returned").decimalValue()).isEqualByComparingTo("15.01");
            assertThat(heard.path("net").decimalValue()).isEqualByComparingTo("113.313");
            assertThat(heard.path("unmatchedCredits").asLong()).isEqualTo(1);
            assertThat(heard.path("unmatchedCredited").decimalValue()).isEqualByComparingTo("1.01");
            assertThat(heard.path("waitingLines").asLong()).isEqualTo(1);

            JsonNode before = totals(program, "?asOf=2010-12-05T07:59:59Z");
            assertThat(before.at("/points/outstanding").asLong()).isEqualTo(23);
            assertThat(heard(before).path("returns").asLong()).isZero();
        }
    }

    private JsonNode totals(String program, String query) {
        return manager.get(program + "/totals" + query).expect(200).body();
    }

    private static JsonNode heard(JsonNode totals) {
        return find(totals.path("heard"), "currency", "CHF");
    }

    private static JsonNode judged(JsonNode totals, String outcome, String currency) {
        return StreamSupport.stream(totals.path("purchases").spliterator(), false)
                .filter(one -> one.path("outcome").asText().equals(outcome))
                .filter(one -> one.path("currency").asText().equals(currency))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode find(JsonNode array, String name, String value) {
        return StreamSupport.stream(array.spliterator(), false)
                .filter(one -> one.path(name).asText().equals(value))
                .findFirst()
                .orElseThrow(() -> new AssertionError("None with " + name + " " + value + ": " + array));
    }
}
