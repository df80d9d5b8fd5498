package dev.guanxi.loyalty.ledger;

import static dev.guanxi.loyalty.Given.club;
import static dev.guanxi.loyalty.Given.founded;
import static dev.guanxi.loyalty.Given.idOf;
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
import dev.guanxi.platform.testing.Json;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What members have, had and can claim. */
@QuarkusTest
class MemberTest extends ServiceTest {

    private final Client operations = Client.of("operations");

    @Test
    void theLedgerTellsWhereEveryPointComesFrom() {
        String program = setUp(program());
        try (Shop shop = new Shop()) {
            Told first = shop.purchase("2010-12-01T08:26:00Z", 6, "2.55");
            Told back = shop.returned(first.id(), "2010-12-05T10:00:00Z", 2, "2.55");
            Told second = shop.purchase("2010-12-03T12:00:00Z", 1, "30");
            shop.tell(first).tell(back).tell(second);
            String member = program + "/members/" + shop.customer();
            eventually(() -> assertThat(
                            operations.get(member + "/ledger").expect(200).items())
                    .hasSize(3));

            List<JsonNode> entries =
                    operations.get(member + "/ledger").expect(200).items();

            assertThat(entries)
                    .extracting(entry -> entry.path("points").asLong())
                    .containsExactly(15L, 30L, -5L);
            assertThat(entries)
                    .extracting(entry -> entry.path("balance").asLong())
                    .containsExactly(15L, 45L, 40L);
            JsonNode reversal = entries.get(2);
            assertThat(reversal.path("kind").asText()).isEqualTo("REVERSE");
            assertThat(reversal.path("lotId")).isEqualTo(entries.get(0).path("lotId"));
            assertThat(reversal.path("purchaseId").asText())
                    .isEqualTo(first.id().toString());
            assertThat(reversal.path("returnId").asText()).isEqualTo(back.id().toString());
            assertThat(reversal.path("base").decimalValue()).isEqualByComparingTo("-5.10");
            assertThat(reversal.path("lines")).isEqualTo(Json.read("[{\"line\":1,\"quantity\":2,\"points\":-5}]"));
            assertThat(pages(member + "/ledger", "id"))
                    .isEqualTo(entries.stream()
                            .map(entry -> entry.path("id").asText())
                            .toList());
        }
    }

    @Test
    void theBalanceIsKnownAsOfEveryMoment() {
        String program = setUp(with(program(), "rule", object("pointsPerUnit", 1, "validityMonths", 12)));
        try (Shop shop = new Shop()) {
            Told first = shop.purchase("2010-12-01T08:00:00Z", 10, "1");
            shop.tell(first).tell(shop.purchase("2011-02-01T08:00:00Z", 1, "7"));
            shop.tell(shop.returned(first.id(), "2011-03-01T08:00:00Z", 4, "1"));
            String member = program + "/members/" + shop.customer();
            eventually(() -> assertThat(entries(member)).isEqualTo(3));

            assertBalance(member, "2010-12-01T07:59:59Z", 0, 0);
            assertBalance(member, "2010-12-01T08:00:00Z", 10, 0);
            assertBalance(member, "2011-02-28T00:00:00Z", 17, 0);
            assertBalance(member, "2011-03-01T00:00:00-08:00", 13, 0);
            assertBalance(member, "2011-12-01T08:00:00Z", 13, 6); // over, but not entered yet
            JsonNode shown = operations
                    .get(member + "?asOf=2011-03-02T00:00:00Z")
                    .expect(200)
                    .body();
            assertThat(shown.path("expiring")).isEqualTo(Json.read("""
                    [{"month":"2011-12","points":6,"lots":1},{"month":"2012-02","points":7,"lots":1}]"""));
            assertThat(shown.path("proof")).isEqualTo(Json.read("""
                    {"entries":3,"sumOfEntries":13,"lots":2,"sumOfOpenLots":13,"bookedBalance":13,"agrees":true}"""));
        }
    }

    private void assertBalance(String member, String asOf, long balance, long overdue) {
        JsonNode shown = operations.get(member + "?asOf=" + asOf).expect(200).body();
        assertThat(shown.path("balance").asLong()).as(asOf).isEqualTo(balance);
        assertThat(shown.path("overdue").asLong()).as(asOf).isEqualTo(overdue);
        assertThat(shown.path("claimable").asLong()).as(asOf).isEqualTo(balance - overdue);
    }

    @Test
    void quasiMembersCollectAndMembersClaim() {
        String program = setUp(with(program(), "currency", "MXN"));
        founded(with(club(), "currency", "MXN", "threshold", 100, "programId", idOf(program)));
        try (Shop shop = new Shop("MXN")) {
            shop.tell(shop.purchase("2010-12-01T08:00:00Z", 1, "60"));
            shop.tell(shop.purchase("2011-06-01T08:00:00Z", 1, "40"));
            String member = program + "/members/" + shop.customer();
            eventually(() -> assertThat(entries(member)).isEqualTo(2));

            JsonNode quasi = operations
                    .get(member + "?asOf=2011-01-01T00:00:00Z")
                    .expect(200)
                    .body();
            assertThat(quasi.path("balance").asLong()).isEqualTo(60);
            assertThat(quasi.path("claimable").asLong()).isZero();
            JsonNode joined = operations.get(member).expect(200).body();
            assertThat(joined.path("claimable").asLong()).isEqualTo(100);
            assertThat(operations.get(program + "/members").expect(200).items())
                    .singleElement()
                    .satisfies(listed ->
                            assertThat(listed.path("claimable").asLong()).isEqualTo(100));
        }
    }

    @Test
    void membersAreListedByBalancePageByPage() {
        // A currency of its own: members of other tests are none of this program.
        String program = setUp(with(program(), "currency", "ISK"));
        List<Shop> shops = IntStream.range(0, 5).mapToObj(i -> new Shop("ISK")).toList();
        for (int i = 0; i < shops.size(); i++) {
            Shop shop = shops.get(i);
            shop.tell(shop.purchase("2010-12-01T08:00:00Z", 1, String.valueOf(10 + i / 2)));
            shop.close();
        }
        eventually(() -> assertThat(
                        operations.get(program + "/members").expect(200).items())
                .hasSize(5));

        List<String> paged = pages(program + "/members", "customerId");

        assertThat(paged)
                .isEqualTo(operations.get(program + "/members?sort=-balance").items("customerId"));
        assertThat(paged)
                .containsExactlyInAnyOrderElementsOf(
                        shops.stream().map(shop -> shop.customer().toString()).toList());
        assertThat(operations.get(program + "/members").items("balance")).containsExactly("12", "11", "11", "10", "10");
    }

    @Test
    void whoNeverCollectedIsUnknown() {
        String program = setUp(program());
        UUID stranger = UUID.randomUUID();

        operations.get(program + "/members/" + stranger).refused(404, "MEMBER_UNKNOWN");
        operations.get(program + "/members/" + stranger + "/ledger").refused(404, "MEMBER_UNKNOWN");
        operations.get("/api/v1/programs/" + stranger + "/members").refused(404, "PROGRAM_UNKNOWN");
        operations.get("/api/v1/programs/" + stranger + "/members/" + stranger).refused(404, "PROGRAM_UNKNOWN");
    }

    private long entries(String member) {
        return operations.get(member).expect(200).body().at("/proof/entries").asLong();
    }

    /** A member of all items, read two at a time. */
    private List<String> pages(String path, String name) {
        List<String> all = new ArrayList<>();
        String next = "";
        do {
            Answer page = operations.get(path + "?limit=2" + next).expect(200);
            all.addAll(page.items(name));
            next = page.text("next") == null ? null : "&cursor=" + page.text("next");
        } while (next != null);
        return all;
    }
}
