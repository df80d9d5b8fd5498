package dev.guanxi.customer.timeline;

import static dev.guanxi.customer.Given.CUSTOMERS;
import static dev.guanxi.customer.Given.PURCHASES;
import static dev.guanxi.customer.Given.goods;
import static dev.guanxi.customer.Given.line;
import static dev.guanxi.customer.Given.piece;
import static dev.guanxi.customer.Given.purchase;
import static dev.guanxi.customer.Given.registered;
import static dev.guanxi.customer.GivenDossier.group;
import static dev.guanxi.customer.GivenDossier.interaction;
import static dev.guanxi.customer.GivenDossier.made;
import static dev.guanxi.customer.GivenDossier.need;
import static dev.guanxi.customer.GivenDossier.satisfaction;
import static dev.guanxi.platform.testing.Json.with;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.customer.ServiceTest;
import dev.guanxi.platform.testing.Answer;
import dev.guanxi.platform.testing.Client;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** All that happened with a customer in one order (C16). */
@QuarkusTest
class TimelineTest extends ServiceTest {

    private static final List<String> NEWEST_FIRST =
            List.of("SATISFACTION", "RETURN", "PURCHASE", "NEED", "INTERACTION");

    private final Client manager = Client.of("manager");
    private final String pos = unique();
    private String customerId;
    private String path;

    /** One of each kind, on a day of its own. */
    @BeforeEach
    void aStory() {
        customerId = registered(pos);
        path = CUSTOMERS + "/" + customerId + "/timeline";
        String party = made(manager, customerId, "parties", group("BUYER", "purchasing"));
        made(
                manager,
                customerId,
                "satisfactions",
                with(satisfaction(party, 4), "measuredAt", on(5), "note", "Content"));
        made(manager, customerId, "interactions", with(interaction("COMPLAINT"), "happenedAt", on(1)));
        made(manager, customerId, "needs", with(need("SECRET", "To be seen"), "heardAt", on(2)));
        String bought = manager.post(
                        PURCHASES, with(purchase(pos, "P" + pos, line("A", 2, "2.55")), "purchasedAt", on(3)))
                .expect(201)
                .header("Location");
        manager.post(bought + "/returns", with(goods("R" + pos, piece("A", 1)), "returnedAt", on(4)))
                .expect(201);
    }

    private static String on(int day) {
        return "2024-01-0" + day + "T09:00:00Z";
    }

    @Test
    void joinsWhatHappenedTheNewestFirst() {
        Answer timeline = manager.get(path).expect(200);

        assertThat(timeline.items("kind")).isEqualTo(NEWEST_FIRST);
        assertThat(timeline.items("at")).containsExactly(on(5), on(4), on(3), on(2), on(1));
        assertThat(timeline.items("text"))
                .containsExactly("Content", "R" + pos, "P" + pos, "To be seen", "About the COMPLAINT");
        assertThat(timeline.text("next")).isNull();
    }

    @Test
    void eachKindShowsWhatItIs() {
        List<JsonNode> items = manager.get(path).items();

        assertThat(items.get(0).path("score").asInt()).isEqualTo(4);
        assertThat(items.get(0).path("type").asText()).isEqualTo("CALL");
        assertThat(items.get(1).path("amount").decimalValue()).isEqualByComparingTo("2.55");
        assertThat(items.get(2).path("amount").decimalValue()).isEqualByComparingTo("5.1");
        assertThat(items.get(2).path("currency").asText()).isEqualTo("GBP");
        assertThat(items.get(3).path("type").asText()).isEqualTo("SECRET");
        assertThat(items.get(3).path("state").asText()).isEqualTo("OPEN");
        assertThat(items.get(4).path("type").asText()).isEqualTo("COMPLAINT");
        assertThat(items.get(4).path("state").asText()).isEqualTo("OPEN");
        manager.get("/api/v1/needs/" + items.get(3).path("id").asText()).expect(200);
    }

    @ParameterizedTest
    @EnumSource(TimelineKind.class)
    void isNarrowedToAKind(TimelineKind kind) {
        assertThat(manager.get(path + "?kind=" + kind).expect(200).items("kind"))
                .containsExactly(kind.name());
    }

    @Test
    void goesOnWhereThePageBeforeEndedThoughTimesAreTheSame() {
        IntStream.range(0, 3).forEach(i -> {
            made(manager, customerId, "interactions", with(interaction("CALL"), "happenedAt", on(3)));
            made(manager, customerId, "needs", with(need("REAL", "Need " + i), "heardAt", on(3)));
        });
        List<String> all = manager.get(path).expect(200).items("id");

        List<String> seen = new ArrayList<>();
        String next = "";
        while (next != null) {
            Answer page = manager.get(path + "?limit=2&cursor=" + next).expect(200);
            seen.addAll(page.items("id"));
            next = page.text("next");
        }

        assertThat(seen).isEqualTo(all).hasSize(11).doesNotHaveDuplicates();
    }

    @Test
    void isWithinReachOfItsCustomersDealerAlone() {
        manager.get(CUSTOMERS + "/" + UUID.randomUUID() + "/timeline").refused(404, "CUSTOMER_UNKNOWN");
        Client.partner(UUID.randomUUID()).get(path).refused(404, "CUSTOMER_UNKNOWN");
    }
}
