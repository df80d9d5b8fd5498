package dev.guanxi.customer.exit;

import static dev.guanxi.customer.Given.registered;
import static dev.guanxi.customer.tier.GivenTiers.told;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.platform.testing.Answer;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Exits by the tier that the customer had when its case was opened (C15, S1). */
@QuarkusTest
class ExitTierTest extends ExitingTest {

    private long cases(String query) {
        Answer report = manager.get(REPORT + query).expect(200);
        long cases = 0;
        for (var row : report.body().path("items")) {
            cases += row.path("cases").asLong();
        }
        return cases;
    }

    private void await(String query, long cases) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(cases(query))
                .isEqualTo(cases));
    }

    @Test
    void aCaseCountsInTheTierThatHeldWhenItWasOpened() {
        String customerId = registered(pos);
        Instant now = Instant.now();
        Instant opened = Instant.parse(opened(customerId).text("openedAt"));
        String period = "&from=" + opened + "&until=" + opened.plusNanos(1_000);

        told(customerId, 3, "SMALL", now.plus(Duration.ofDays(1)));
        told(customerId, 2, "KEY", now.minus(Duration.ofDays(10)));
        told(customerId, 1, "ORDINARY", now.minus(Duration.ofDays(20)));
        told(customerId, 2, "KEY", now.minus(Duration.ofDays(10)));

        await("?by=REASON&tier=KEY" + period, 1);
        assertThat(cases("?by=REASON&tier=KEY&reason=PRICE" + period)).isEqualTo(1);
        assertThat(cases("?by=REASON&tier=KEY&reason=QUALITY" + period)).isZero();
        assertThat(cases("?by=REASON&tier=SMALL" + period)).isZero();
        Answer byTier = manager.get(REPORT + "?by=TIER" + period).expect(200);
        assertThat(byTier.body().at("/items/0/key").asText()).isEqualTo("KEY");
        manager.get(REPORT + "?tier=GOLD").refused(400, "PARAMETER_INVALID", "query:tier");
    }

    @Test
    void aCaseOfACustomerWithoutATierCountsAsUnknown() {
        Instant opened = Instant.parse(opened(registered(pos)).text("openedAt"));

        Answer byTier = manager.get(REPORT + "?by=TIER&from=" + opened + "&until=" + opened.plusNanos(1_000))
                .expect(200);

        assertThat(byTier.body().at("/items/0").has("key")).isFalse();
    }
}
