package dev.guanxi.loyalty.intake;

import static dev.guanxi.loyalty.Given.program;
import static dev.guanxi.loyalty.Given.setUp;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.loyalty.ServiceTest;
import dev.guanxi.loyalty.intake.Shop.Told;
import dev.guanxi.platform.embedded.TopicReader;
import dev.guanxi.platform.testing.Client;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** From the customer service's events to points: whatever comes how often in whichever order. */
@QuarkusTest
@Order(1)
class PurchaseIntakeTest extends ServiceTest {

    private final Client operations = Client.of("operations");
    private String program;

    @BeforeEach
    void setUpProgram() {
        program = setUp(program());
    }

    @Test
    void aPurchaseEarnsAndAReturnTakesBack() {
        try (Shop shop = new Shop()) {
            Told purchase = shop.purchase("2010-12-01T08:26:00Z", 6, "2.55");
            Told returned = shop.returned(purchase.id(), "2010-12-02T10:00:00Z", 3, "2.55");
            shop.tell(purchase).tell(returned);

            eventually(() -> assertThat(balance(shop)).isEqualTo(7));
            JsonNode member = member(shop);
            assertThat(member.path("earned").asLong()).isEqualTo(15);
            assertThat(member.path("reversed").asLong()).isEqualTo(8);
            assertThat(member.at("/proof/agrees").asBoolean()).isTrue();
        }
    }

    /** What an import brought and its undo took back. */
    @Test
    void aWithdrawnPurchaseIsReversedAndAWithdrawnReturnGivesBack() {
        try (Shop shop = new Shop()) {
            Told purchase = shop.purchase("2010-12-01T08:26:00Z", 6, "2.55");
            Told returned = shop.returned(purchase.id(), "2010-12-02T10:00:00Z", 3, "2.55");
            shop.tell(purchase).tell(returned);
            eventually(() -> assertThat(balance(shop)).isEqualTo(7));

            Told returnBack = shop.withdrawn(returned);
            shop.tell(returnBack).tell(returnBack);
            eventually(() -> assertThat(balance(shop)).isEqualTo(15));
            Told purchaseBack = shop.withdrawn(purchase);
            shop.tell(purchaseBack).tell(purchaseBack);
            eventually(() -> assertThat(balance(shop)).isZero());

            JsonNode member = member(shop);
            assertThat(member.path("earned").asLong()).isEqualTo(15);
            assertThat(member.path("reversed").asLong()).isEqualTo(15);
            assertThat(member.at("/proof/agrees").asBoolean()).isTrue();
        }
    }

    @Test
    void bothTakenBackAtOnceLeaveNothing() {
        try (Shop shop = new Shop()) {
            Told purchase = shop.purchase("2010-12-01T08:26:00Z", 6, "2.55");
            Told returned = shop.returned(purchase.id(), "2010-12-02T10:00:00Z", 3, "2.55");

            shop.tell(purchase).tell(returned).tell(shop.withdrawn(returned)).tell(shop.withdrawn(purchase));

            eventually(() -> assertThat(member(shop).path("reversed").asLong()).isEqualTo(15));
            assertThat(balance(shop)).isZero();
            assertThat(member(shop).at("/proof/agrees").asBoolean()).isTrue();
        }
    }

    @Test
    void aReturnThatComesBeforeItsPurchaseWaitsForIt() {
        try (Shop shop = new Shop()) {
            Told purchase = shop.purchase("2010-12-01T08:26:00Z", 6, "2.55");
            shop.tell(shop.returned(purchase.id(), "2010-12-02T10:00:00Z", 6, "2.55"));
            shop.tell(shop.purchase("2010-12-01T09:00:00Z", 1, "5"));
            eventually(() -> assertThat(balance(shop)).isEqualTo(5));

            shop.tell(purchase);

            eventually(() -> assertThat(member(shop).path("reversed").asLong()).isEqualTo(15));
            assertThat(balance(shop)).isEqualTo(5);
        }
    }

    @Test
    void whatIsToldAgainCountsOnce() {
        try (Shop shop = new Shop()) {
            UUID eventId = UUID.randomUUID();
            Told purchase = shop.purchase("2010-12-01T08:26:00Z", 10, "1");
            Told returned = shop.returned(purchase.id(), "2010-12-02T10:00:00Z", 4, "1");

            shop.tell(eventId, purchase).tell(eventId, purchase).tell(purchase);
            shop.tell(returned).tell(returned).tell(purchase);
            shop.tell(shop.purchase("2010-12-03T08:26:00Z", 1, "100"));

            eventually(() -> assertThat(balance(shop)).isEqualTo(106));
            assertThat(member(shop).at("/proof/entries").asLong()).isEqualTo(3);
        }
    }

    @Test
    void theOrderOfEventsDoesNotMatter() {
        try (Shop shop = new Shop()) {
            List<Told> events = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                Told purchase = shop.purchase("2010-12-01T08:26:00Z", 7, "0.55");
                events.add(purchase);
                events.add(shop.returned(purchase.id(), "2010-12-02T10:00:00Z", 2, "0.55"));
                events.add(shop.returned(purchase.id(), "2010-12-03T10:00:00Z", 1, "0.55"));
            }
            Collections.shuffle(events, new Random(4711));

            events.forEach(shop::tell);

            // 7 × 0.55 gives 3 points, the 4 pieces kept are worth 2
            eventually(
                    () -> assertThat(member(shop).at("/proof/entries").asLong()).isEqualTo(60));
            assertThat(balance(shop)).isEqualTo(40);
        }
    }

    @Test
    void whatCannotBeReadGoesToTheDeadLettersAndStopsNothing() {
        try (Shop shop = new Shop();
                TopicReader letters = TopicReader.fromNow("loyalty-service.dead-letter")) {
            String wrongTotal = shop.purchase("2010-12-01T08:26:00Z", 6, "2.55")
                    .data()
                    .replace("\"total\":15.30", "\"total\":15.31");
            shop.tell(shop.purchase("2010-12-01T08:00:00Z", 1, "10"));
            shop.tell("dev.guanxi.customer.purchase-recorded.v1", "{\"purchaseId\":\"no\"}");
            shop.tell("dev.guanxi.customer.purchase-recorded.v1", wrongTotal);
            shop.tell("dev.guanxi.customer.purchase-returned.v1", "no json");
            shop.tell("dev.guanxi.customer.something-else.v9", "{}");
            shop.tell(shop.purchase("2010-12-01T09:00:00Z", 1, "20"));

            eventually(() -> assertThat(balance(shop)).isEqualTo(30));
            assertThat(letters.await(
                            3, letter -> letter.key().equals(shop.customer().toString())))
                    .extracting(letter -> letter.headers().get("dead_letter_reason"))
                    .anyMatch(reason -> reason.contains("its lines add up to"));
            assertThat(letters.during(Duration.ofMillis(200), letter -> letter.key()
                            .equals(shop.customer().toString())))
                    .hasSize(3);
        }
    }

    private JsonNode member(Shop shop) {
        return operations
                .get(program + "/members/" + shop.customer())
                .expect(200)
                .body();
    }

    private long balance(Shop shop) {
        return member(shop).path("balance").asLong();
    }
}
