package dev.guanxi.loyalty.intake;

import static dev.guanxi.loyalty.Given.backfilled;
import static dev.guanxi.loyalty.Given.club;
import static dev.guanxi.loyalty.Given.founded;
import static dev.guanxi.loyalty.Given.program;
import static dev.guanxi.loyalty.Given.setUp;
import static dev.guanxi.platform.testing.Json.with;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.loyalty.ServiceTest;
import dev.guanxi.loyalty.intake.Shop.Told;
import dev.guanxi.platform.testing.Client;
import dev.guanxi.platform.testing.Json;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Programs and clubs that are set up after the purchases. */
@QuarkusTest
@Order(1)
class BackfillTest extends ServiceTest {

    private final Client marketing = Client.of("marketing");

    @Test
    void aProgramSetUpLaterFindsTheSameAsOneThatWasThere() {
        String there = setUp(program());
        try (Shop shop = new Shop()) {
            Told purchase = shop.purchase("2010-12-01T08:00:00Z", 10, "0.99");
            shop.tell(purchase).tell(shop.returned(purchase.id(), "2010-12-02T08:00:00Z", 3, "0.99"));
            shop.tell(shop.purchase("2010-12-03T08:00:00Z", 1, "5"));
            eventually(() ->
                    assertThat(member(there, shop).at("/proof/entries").asInt()).isEqualTo(3));

            String later = setUp(program());
            backfilled(later);
            shop.tell(shop.returned(purchase.id(), "2010-12-04T08:00:00Z", 7, "0.99"));

            eventually(() ->
                    assertThat(member(later, shop).path("balance").asInt()).isEqualTo(5));
            eventually(() ->
                    assertThat(member(there, shop).path("balance").asInt()).isEqualTo(5));
            for (String name : new String[] {"earned", "reversed", "expired", "lapsed"}) {
                assertThat(member(later, shop).path(name))
                        .isEqualTo(member(there, shop).path(name));
            }
        }
    }

    @Test
    void aClubFoundedLaterTellsTheSameStory() {
        try (Shop shop = new Shop()) {
            Told purchase = shop.purchase("2011-01-01T08:00:00Z", 2, "600");
            shop.tell(purchase).tell(shop.returned(purchase.id(), "2011-02-01T08:00:00Z", 1, "600"));
            shop.tell(shop.credit("2011-02-02T08:00:00Z", "1"));
            String marker = setUp(program());
            shop.tell(shop.purchase("2011-03-01T08:00:00Z", 1, "500"));
            eventually(() -> assertThat(marketing
                            .get(marker + "/members/" + shop.customer())
                            .expect(200)
                            .body()
                            .path("earned")
                            .asInt())
                    .isEqualTo(1700));

            String club = founded(club());
            backfilled(club);

            JsonNode member = marketing
                    .get(club + "/members/" + shop.customer())
                    .expect(200)
                    .body();
            assertThat(member.path("history")).isEqualTo(Json.read("""
                    [{"state":"MEMBER","since":"2011-01-01T08:00:00Z"},
                     {"state":"QUASI","since":"2011-02-01T08:00:00Z"},
                     {"state":"MEMBER","since":"2011-03-01T08:00:00Z"}]"""));
            assertThat(member.path("amount").decimalValue()).isEqualByComparingTo("1099");
        }
    }

    @Test
    void aProgramThatIsProlongedCoversWhatItLeftOut() {
        String program = setUp(with(program(), "validTo", "2011-01-01T00:00:00Z"));
        try (Shop shop = new Shop()) {
            shop.tell(shop.purchase("2011-01-01T00:00:00Z", 1, "30"));
            shop.tell(shop.purchase("2010-12-31T23:59:59Z", 1, "5"));
            eventually(() ->
                    assertThat(member(program, shop).path("balance").asInt()).isEqualTo(5));
            String until = Instant.now()
                    .plus(1, ChronoUnit.DAYS)
                    .truncatedTo(ChronoUnit.SECONDS)
                    .toString();

            marketing
                    .patch(program, Map.of("validTo", until), "If-Match", "\"1\"")
                    .expect(200);

            eventually(() ->
                    assertThat(member(program, shop).path("balance").asInt()).isEqualTo(35));
            backfilled(program);
            assertThat(member(program, shop).at("/proof/entries").asInt()).isEqualTo(2);
        }
    }

    private JsonNode member(String program, Shop shop) {
        return marketing
                .get(program + "/members/" + shop.customer())
                .expect(200)
                .body();
    }
}
