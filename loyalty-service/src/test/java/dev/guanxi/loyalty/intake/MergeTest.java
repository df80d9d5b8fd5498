package dev.guanxi.loyalty.intake;

import static dev.guanxi.loyalty.Given.club;
import static dev.guanxi.loyalty.Given.founded;
import static dev.guanxi.loyalty.Given.program;
import static dev.guanxi.loyalty.Given.setUp;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guanxi.loyalty.ServiceTest;
import dev.guanxi.loyalty.intake.Shop.Told;
import dev.guanxi.platform.embedded.EventSchemas;
import dev.guanxi.platform.embedded.TestTokens;
import dev.guanxi.platform.embedded.TopicReader;
import dev.guanxi.platform.testing.Client;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Members that became one, and were parted again (C7), and people who ask for their data (C17). */
@QuarkusTest
@Order(1)
class MergeTest extends ServiceTest {

    private final Client operations = Client.of("operations");
    private final UUID merge = UUID.randomUUID();
    private final Shop survivor = new Shop();
    private final Shop duplicate = new Shop();
    private String program;
    private String club;

    @BeforeEach
    void bothBought() {
        program = setUp(program());
        club = founded(club());
        survivor.tell(survivor.purchase("2010-12-01T08:26:00Z", 1, "600"));
        duplicate.tell(duplicate.purchase("2010-12-02T08:26:00Z", 1, "500"));
        eventually(() -> assertThat(balance(survivor)).isEqualTo(600));
        eventually(() -> assertThat(balance(duplicate)).isEqualTo(500));
    }

    @AfterEach
    void close() {
        survivor.close();
        duplicate.close();
    }

    private static void tell(String type, UUID merge, Shop survivor, Shop duplicate) {
        ObjectNode data = EventSchemas.of(type).example();
        data.put("mergeId", merge.toString())
                .put("customerId", survivor.customer().toString())
                .put("duplicateId", duplicate.customer().toString());
        survivor.tell(type, EventSchemas.of(type).check(data.toString()).toString());
    }

    private void merged() {
        tell(MergeIntake.MERGED, merge, survivor, duplicate);
    }

    private void undone() {
        tell(MergeIntake.UNDONE, merge, survivor, duplicate);
    }

    private JsonNode member(Shop shop) {
        return operations
                .get(program + "/members/" + shop.customer())
                .expect(200)
                .body();
    }

    private long balance(Shop shop) {
        JsonNode member = member(shop);
        assertThat(member.at("/proof/agrees").asBoolean()).isTrue();
        return member.path("balance").asLong();
    }

    private int statusOf(String path) {
        return RestAssured.given()
                .auth()
                .oauth2(TestTokens.of("operations"))
                .redirects()
                .follow(false)
                .get(path)
                .statusCode();
    }

    private JsonNode inClub(Shop shop) {
        return operations.get(club + "/members/" + shop.customer()).expect(200).body();
    }

    @Test
    void pointsAndAmountsOfBothAreTheSurvivorsAndTheOldIdLeadsThere() {
        merged();

        eventually(() -> assertThat(balance(survivor)).isEqualTo(1100));
        assertThat(statusOf(program + "/members/" + duplicate.customer())).isEqualTo(308);
        assertThat(statusOf(club + "/members/" + duplicate.customer())).isEqualTo(308);
        assertThat(inClub(survivor).path("state").asText()).isEqualTo("MEMBER");
        assertThat(inClub(survivor).path("amount").decimalValue()).isEqualByComparingTo("1100");
    }

    @Test
    void whatComesLateUnderTheOldIdLandsWithTheSurvivor() {
        merged();
        Told late = duplicate.purchase("2010-12-03T08:26:00Z", 1, "7");
        duplicate.tell(late).tell(duplicate.returned(late.id(), "2010-12-04T08:26:00Z", 1, "7"));
        duplicate.tell(duplicate.purchase("2010-12-05T08:26:00Z", 1, "9"));

        eventually(() -> assertThat(balance(survivor)).isEqualTo(1109));
    }

    @Test
    void aReturnThatTheSurvivorBroughtBackMatchesThePurchaseOnceBothAreOne() {
        Told bought = duplicate.purchase("2010-12-03T08:26:00Z", 10, "10");
        duplicate.tell(bought);
        eventually(() -> assertThat(balance(duplicate)).isEqualTo(600));
        survivor.tell(survivor.returned(bought.id(), "2010-12-04T08:26:00Z", 10, "10"));

        merged();

        eventually(() -> assertThat(balance(survivor)).isEqualTo(1100));
        assertThat(member(survivor).path("reversed").asLong()).isEqualTo(100);
    }

    @Test
    void undoingRestoresBothExactly() {
        JsonNode survivorBefore = inClub(survivor);
        JsonNode duplicateBefore = inClub(duplicate);
        merged();
        eventually(() -> assertThat(balance(survivor)).isEqualTo(1100));

        undone();

        eventually(() -> assertThat(balance(survivor)).isEqualTo(600));
        assertThat(balance(duplicate)).isEqualTo(500);
        assertThat(inClub(duplicate)).isEqualTo(duplicateBefore);
        assertThat(withoutVersion(inClub(survivor))).isEqualTo(withoutVersion(survivorBefore));
    }

    /** Versions count what others were told: that the survivor was a member for a while. */
    private static JsonNode withoutVersion(JsonNode member) {
        return ((ObjectNode) member.deepCopy()).without("version");
    }

    /** Whatever comes in whichever order: every member has the points of those who stand for it, and all figures agree. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void theOrderOfMergesUndoingsPurchasesAndReturnsDoesNotMatter(long seed) {
        Random random = new Random(seed);
        List<Shop> shops = List.of(new Shop(), new Shop(), new Shop());
        Map<Shop, Long> points = new HashMap<>();
        List<Runnable> events = new ArrayList<>();
        for (Shop shop : shops) {
            shop.tell(shop.purchase("2010-12-01T08:00:00Z", 1, "1"));
            for (int i = 0; i < 6; i++) {
                int kept = random.nextInt(8);
                Told bought = shop.purchase("2010-12-0" + (1 + i) + "T08:26:00Z", 10, "3");
                Told back = shop.returned(bought.id(), "2010-12-20T08:26:00Z", 10 - kept, "3");
                events.add(() -> shop.tell(bought));
                events.add(() -> shop.tell(back));
                points.merge(shop, 3L * kept, Long::sum);
            }
            points.merge(shop, 1L, Long::sum);
        }
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        boolean undone = random.nextBoolean();
        events.add(() -> tell(MergeIntake.MERGED, first, shops.get(1), shops.get(0)));
        events.add(() -> tell(MergeIntake.MERGED, second, shops.get(2), shops.get(1)));
        if (undone) {
            events.add(() -> tell(MergeIntake.UNDONE, second, shops.get(2), shops.get(1)));
        }
        Collections.shuffle(events, random);

        events.forEach(Runnable::run);

        long firstTwo = points.get(shops.get(0)) + points.get(shops.get(1));
        long third = points.get(shops.get(2));
        eventually(() -> assertThat(balance(shops.get(2))).isEqualTo(undone ? third : firstTwo + third));
        if (undone) {
            eventually(() -> assertThat(balance(shops.get(1))).isEqualTo(firstTwo));
        }
        shops.forEach(Shop::close);
    }

    @Test
    void anErasureLeavesTheLedgerAndIsReceiptedWithWhatIsKept() {
        JsonNode receipt = answer("erasure-requested", "erasure-completed");

        assertThat(receipt.path("records").asLong()).isZero();
        assertThat(receipt.path("retained").asLong()).isGreaterThanOrEqualTo(2);
        assertThat(balance(survivor)).isEqualTo(600);
    }

    @Test
    void whatIsHeldOfAPersonIsProvided() {
        JsonNode told = answer("access-requested", "personal-data-provided");

        assertThat(told.at("/document/purchases/0/customerId").asText())
                .isEqualTo(survivor.customer().toString());
        assertThat(told.at("/document/points").isEmpty()).isFalse();
    }

    private JsonNode answer(String asked, String answered) {
        String type = "dev.guanxi.customer." + asked + ".v1";
        String answer = "dev.guanxi.loyalty." + answered + ".v1";
        try (TopicReader answers = TopicReader.fromNow("loyalty.events")) {
            ObjectNode data = EventSchemas.of(type).example();
            data.put("requestId", UUID.randomUUID().toString())
                    .put("customerId", survivor.customer().toString())
                    .putNull("contactId")
                    .putArray("mentions");
            survivor.tell(type, EventSchemas.of(type).check(data.toString()).toString());
            return EventSchemas.of(answer)
                    .check(answers.await(
                                    1,
                                    one -> one.type().equals(answer)
                                            && survivor.customer().toString().equals(one.key()))
                            .get(0));
        }
    }
}
