package dev.guanxi.loyalty.club;

import static dev.guanxi.loyalty.Given.CLUBS;
import static dev.guanxi.loyalty.Given.backfilled;
import static dev.guanxi.loyalty.Given.club;
import static dev.guanxi.loyalty.Given.founded;
import static dev.guanxi.loyalty.Given.program;
import static dev.guanxi.loyalty.Given.setUp;
import static dev.guanxi.platform.testing.Json.with;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.loyalty.Given;
import dev.guanxi.loyalty.ServiceTest;
import dev.guanxi.loyalty.intake.Shop;
import dev.guanxi.loyalty.intake.Shop.Told;
import dev.guanxi.platform.testing.Answer;
import dev.guanxi.platform.testing.Client;
import dev.guanxi.platform.testing.Json;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** From purchases to quasi-members and members. */
@QuarkusTest
class ClubTest extends ServiceTest {

    private final Client marketing = Client.of("marketing");

    @Test
    void isFoundedAsAskedAndShownAsFounded() {
        String program = setUp(program());
        Map<String, Object> said =
                with(club(), "programId", Given.idOf(program), "to", "2012-01-01T00:00:00Z", "threshold", 99.5);
        Answer made = marketing.post(CLUBS, said).expect(201);

        JsonNode shown = marketing.get(CLUBS + "/" + made.id()).expect(200).body();
        assertThat(shown.path("threshold").decimalValue()).isEqualTo(new BigDecimal("99.5"));
        assertThat(shown.path("programId").asText())
                .isEqualTo(Given.idOf(program).toString());
        assertThat(shown.path("to").asText()).isEqualTo("2012-01-01T00:00:00Z");
        marketing.post(CLUBS, with(said, "programId", UUID.randomUUID())).refused(422, "PROGRAM_UNKNOWN", "/programId");
    }

    @Test
    void aRepeatAnswersWithTheClubOfTheFirstTime() {
        Map<String, Object> said = with(club(), "id", UUID.randomUUID());
        marketing.post(CLUBS, said).expect(201);

        marketing.post(CLUBS, said).expect(200);
        marketing.post(CLUBS, with(said, "threshold", 5)).refused(409, "ID_TAKEN", "/id");
    }

    @Test
    void whoReachesTheThresholdIsAMemberUntilAReturnTakesItAway() {
        String club = founded(club());
        try (Shop shop = new Shop()) {
            Told big = shop.purchase("2011-02-01T08:00:00Z", 5, "120");
            shop.tell(shop.purchase("2011-01-01T08:00:00Z", 1, "500"));
            eventually(
                    () -> assertThat(member(club, shop).path("state").asText()).isEqualTo("QUASI"));
            assertThat(member(club, shop).path("missing").decimalValue()).isEqualByComparingTo("500");

            shop.tell(big);
            eventually(
                    () -> assertThat(member(club, shop).path("state").asText()).isEqualTo("MEMBER"));

            shop.tell(shop.returned(big.id(), "2011-03-01T08:00:00Z", 1, "120"));
            eventually(() ->
                    assertThat(member(club, shop).path("version").asLong()).isEqualTo(3));
            assertThat(member(club, shop).path("amount").decimalValue()).isEqualByComparingTo("980");
            assertThat(member(club, shop).path("history")).isEqualTo(Json.read("""
                    [{"state":"QUASI","since":"2011-01-01T08:00:00Z"},
                     {"state":"MEMBER","since":"2011-02-01T08:00:00Z"},
                     {"state":"QUASI","since":"2011-03-01T08:00:00Z"}]"""));
        }
    }

    @Test
    void whatIsHeardLateIsCountedWhereItBelongs() {
        String club = founded(club());
        try (Shop shop = new Shop()) {
            Told early = shop.purchase("2011-01-01T08:00:00Z", 1, "700");
            shop.tell(shop.returned(early.id(), "2011-04-01T08:00:00Z", 1, "700"));
            shop.tell(shop.credit("2011-02-15T08:00:00Z", "10"));
            shop.tell(shop.purchase("2011-03-01T08:00:00Z", 1, "400"));
            eventually(() ->
                    assertThat(member(club, shop).path("amount").decimalValue()).isEqualByComparingTo("390"));

            shop.tell(early);

            eventually(() -> assertThat(member(club, shop).path("history")).isEqualTo(Json.read("""
                    [{"state":"QUASI","since":"2011-01-01T08:00:00Z"},
                     {"state":"MEMBER","since":"2011-03-01T08:00:00Z"},
                     {"state":"QUASI","since":"2011-04-01T08:00:00Z"}]""")));
            assertThat(member(club, shop).path("amount").decimalValue()).isEqualByComparingTo("390");
        }
    }

    @Test
    void onlyItsTimeAndCurrencyCount() {
        String club = founded(with(club(), "from", "2011-01-01T00:00:00Z", "to", "2011-02-01T00:00:00Z"));
        try (Shop shop = new Shop();
                Shop abroad = new Shop("EUR")) {
            Told before = shop.purchase("2010-12-31T23:59:59Z", 2, "2000");
            shop.tell(before).tell(shop.returned(before.id(), "2011-01-10T00:00:00Z", 1, "2000"));
            shop.tell(shop.purchase("2011-02-01T00:00:00Z", 1, "2000"));
            abroad.tell(abroad.purchase("2011-01-10T00:00:00Z", 1, "5000"));
            shop.tell(shop.purchase("2011-01-20T00:00:00Z", 1, "1000"));

            eventually(
                    () -> assertThat(member(club, shop).path("state").asText()).isEqualTo("MEMBER"));
            assertThat(member(club, shop).path("amount").decimalValue()).isEqualByComparingTo("1000");
            marketing.get(club + "/members/" + abroad.customer()).refused(404, "MEMBER_UNKNOWN");
        }
    }

    @Test
    void membersAndQuasiMembersAreListedByAmountAndAddUp() {
        List<Shop> shops = IntStream.range(0, 5).mapToObj(i -> new Shop("SEK")).toList();
        for (int i = 0; i < shops.size(); i++) {
            Shop shop = shops.get(i);
            shop.tell(shop.purchase("2011-01-01T08:00:00Z", 1, String.valueOf(400 * (i + 1))));
        }
        String club = founded(with(club(), "currency", "SEK"));
        eventually(() -> assertThat(totals(club).path("members").asInt()
                        + totals(club).path("quasiMembers").asInt())
                .isEqualTo(5));
        backfilled(club);

        assertThat(totals(club).path("members").asInt()).isEqualTo(3);
        assertThat(totals(club).path("memberAmount").decimalValue()).isEqualByComparingTo("4800");
        assertThat(totals(club).path("quasiMemberAmount").decimalValue()).isEqualByComparingTo("1200");
        assertThat(totals(club).path("amount").decimalValue()).isEqualByComparingTo("6000");
        assertThat(marketing.get(club + "/members").items("amount")).containsExactly("2000", "1600", "1200");
        assertThat(marketing.get(club + "/members?state=QUASI").items("missing"))
                .containsExactly("200", "600");
        Answer first = marketing.get(club + "/members?state=MEMBER&limit=2").expect(200);
        Answer second = marketing
                .get(club + "/members?limit=2&cursor=" + first.text("next"))
                .expect(200);
        List<String> paged = new ArrayList<>(first.items("customerId"));
        paged.addAll(second.items("customerId"));
        assertThat(paged).isEqualTo(marketing.get(club + "/members").items("customerId"));
        assertThat(second.text("next")).isNull();
        shops.forEach(Shop::close);
    }

    @Test
    void clubsAreListedPageByPage() {
        String one = founded(club());
        String other = founded(club());
        List<String> listed = new ArrayList<>();
        String next = "";
        do {
            Answer page = marketing.get(CLUBS + "?limit=3" + next).expect(200);
            listed.addAll(page.items("id"));
            next = page.text("next") == null ? null : "&cursor=" + page.text("next");
        } while (next != null);

        assertThat(listed)
                .doesNotHaveDuplicates()
                .containsSubsequence(
                        Given.idOf(one).toString(), Given.idOf(other).toString());
    }

    private JsonNode member(String club, Shop shop) {
        return marketing.get(club + "/members/" + shop.customer()).expect(200).body();
    }

    private JsonNode totals(String club) {
        return marketing.get(club + "/totals").expect(200).body();
    }
}
