package dev.guanxi.customer.gift;

import static dev.guanxi.customer.Given.CUSTOMERS;
import static dev.guanxi.customer.Given.registered;
import static dev.guanxi.customer.GivenDossier.contact;
import static dev.guanxi.customer.GivenDossier.made;
import static dev.guanxi.customer.gift.GivenGifts.ALLOWANCES;
import static dev.guanxi.customer.gift.GivenGifts.EVALUATIONS;
import static dev.guanxi.customer.gift.GivenGifts.GIFTS;
import static dev.guanxi.customer.gift.GivenGifts.SOLICITATIONS;
import static dev.guanxi.customer.gift.GivenGifts.gift;
import static dev.guanxi.customer.gift.GivenGifts.reason;
import static dev.guanxi.customer.gift.GivenGifts.receiver;
import static dev.guanxi.customer.gift.GivenGifts.today;
import static dev.guanxi.platform.testing.Json.object;
import static dev.guanxi.platform.testing.Json.with;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.customer.ServiceTest;
import dev.guanxi.platform.Ids;
import dev.guanxi.platform.testing.Answer;
import dev.guanxi.platform.testing.Client;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Recording gifts, and what the rules say before. */
@QuarkusTest
class GiftTest extends ServiceTest {

    private final String giver = unique();
    private final Client manager = Client.named("account-manager", giver);
    private String customerId;

    @BeforeEach
    void aCustomer() {
        customerId = registered(unique());
    }

    private Map<String, Object> goods(String amount) {
        return gift(customerId, "Wang Fang", giver, amount);
    }

    private Answer given(String amount) {
        return manager.post(GIFTS, goods(amount)).expect(201);
    }

    @Test
    void whatIsAllowedIsGiven() {
        Answer made = given("180.5");

        assertThat(made.text("state")).isEqualTo("GIVEN");
        assertThat(made.text("verdict")).isEqualTo("ALLOWED");
        assertThat(made.text("giver")).isEqualTo(giver);
        assertThat(made.body().at("/receiver/name").asText()).isEqualTo("Wang Fang");
        assertThat(made.etag()).isEqualTo("\"1\"");
        Answer read = manager.get(made.header("Location")).expect(200);
        assertThat(read.body()).isEqualTo(made.body());
        manager.get(made.header("Location"), "If-None-Match", "\"1\"").expect(304);
    }

    @Test
    void whatIsPlannedIsPromised() {
        Map<String, Object> planned = with(
                goods("100"), "planned", true, "givenOn", today().plusDays(30).toString());

        assertThat(manager.post(GIFTS, planned).expect(201).text("state")).isEqualTo("APPROVED");
        manager.post(GIFTS, with(planned, "planned", false)).refused(422, "IN_FUTURE", "/givenOn");
        manager.post(GIFTS, with(planned, "givenOn", today().plusDays(400).toString()))
                .refused(422, "IN_FUTURE", "/givenOn");
    }

    @Test
    void nothingIsPlannedForADayThatIsOver() {
        Map<String, Object> planned = with(goods("100"), "planned", true, "givenOn", "2019-01-01");

        manager.post(GIFTS, planned).refused(422, "GIVEN_BEFORE_PLANNED", "/givenOn");
        manager.post(EVALUATIONS, planned).refused(422, "GIVEN_BEFORE_PLANNED", "/givenOn");
        manager.post(GIFTS, with(planned, "planned", false)).expect(201);
    }

    @Test
    void theGiverIsTheCallerUnlessNamed() {
        assertThat(manager.post(GIFTS, with(goods("1"), "giver", null))
                        .expect(201)
                        .text("giver"))
                .isEqualTo(giver);
    }

    @ParameterizedTest
    @CsvSource({"admin", "manager", "compliance"})
    void managersAndComplianceRecordForOthers(String role) {
        String recorder = unique();

        Answer named = Client.named(role, recorder).post(GIFTS, goods("1")).expect(201);

        assertThat(named.text("giver")).isEqualTo(giver);
        assertThat(named.text("recordedBy")).isEqualTo(recorder);
    }

    @ParameterizedTest
    @CsvSource({"account-manager", "promoter"})
    void othersRecordWhatTheyGiveThemselves(String role) {
        Answer refused = Client.named(role, unique()).post(GIFTS, goods("1")).refused(422, "GIVER_FOREIGN", "/giver");

        assertThat(refused.body().at("/errors/0/value").asText()).isEqualTo(giver);
        assertThat(manager.get(GIFTS + "?customerId=" + customerId).items()).isEmpty();
        Client.named(role, giver).post(GIFTS, goods("1")).expect(201);
        Client.named(role, unique()).post(EVALUATIONS, goods("1")).expect(200);
    }

    @Test
    void anotherSpellingOfTheGiverIsTheSameGiver() {
        String spelt = giver.toUpperCase(Locale.ROOT) + " ";
        Client other = Client.named("manager", unique());
        given("100");

        Answer shouted = other.post(GIFTS, with(goods("600"), "giver", spelt)).expect(201);

        assertThat(shouted.text("giver")).isEqualTo(giver.toUpperCase(Locale.ROOT));
        assertThat(other.post(EVALUATIONS, goods("1")).expect(200).decimal("/allowances/2/spent"))
                .isEqualByComparingTo("700");
        Answer line = other.get(ALLOWANCES + "?by=GIVER&giver=" + giver.toUpperCase(Locale.ROOT))
                .expect(200);
        assertThat(line.items("giver")).containsExactly(giver);
        assertThat(line.decimal("/items/0/spent")).isEqualByComparingTo("700");
        assertThat(manager.get(GIFTS + "?giver=" + giver).items()).hasSize(2);
        Client.named("compliance", giver)
                .post(GIFTS + "/" + shouted.id() + "/approval", reason(), "If-Match", "\"1\"")
                .refused(403, "DECISION_OWN");
        manager.post(GIFTS, with(goods("1"), "giver", spelt)).expect(201);
        assertThat(manager.get(GIFTS + "?giver=" + giver + "&limit=1").items("giver"))
                .containsExactly(giver);
    }

    @Test
    void whatIsDeniedNamesTheRuleAndWhatIsLeft() {
        given("500");
        given("500");
        for (int i = 0; i < 3; i++) {
            manager.post(GIFTS, goods("600")).expect(201);
        }

        Answer denied = manager.post(GIFTS, with(goods("300"), "planned", true)).refused(422, "GIFT_DENIED", "/amount");

        assertThat(denied.body().at("/errors/0/code").asText()).isEqualTo("RECEIVER_LIMIT");
        assertThat(denied.text("detail"))
                .isEqualTo("Of the 3000 CNY that one receiver may be given in a calendar year, 200 are left.");
        manager.post(GIFTS, goods("200")).expect(201);
    }

    @Test
    void whatWasGivenAgainstTheRulesIsRecordedAndBeforeCompliance() {
        Answer breach = manager.post(GIFTS, goods("2001")).expect(201);

        assertThat(breach.text("state")).isEqualTo("GIVEN");
        assertThat(breach.text("verdict")).isEqualTo("DENIED");
        assertThat(breach.body().path("rules").toString()).contains("HOUSE_ITEM_CAP");
        assertThat(manager.post(EVALUATIONS, goods("1")).expect(200).decimal("/allowances/0/spent"))
                .isEqualByComparingTo("2001");
        Client compliance = Client.of("compliance");
        Answer trail =
                compliance.get(GIFTS + "/" + breach.id() + "/audit-trail").expect(200);
        assertThat(trail.body().path("intact").asBoolean()).isTrue();
        assertThat(trail.body().toString()).contains("DENIED", "HOUSE_ITEM_CAP");

        Answer escalated =
                compliance.get(SOLICITATIONS + "?customerId=" + customerId).expect(200);
        assertThat(escalated.items("giftId")).containsExactly(breach.id());
        assertThat(escalated.items("state")).containsExactly("WITH_COMPLIANCE");
        assertThat(escalated.items("request")).containsExactly("Given although denied by HOUSE_ITEM_CAP");
        Answer refused =
                manager.post(GIFTS, with(goods("1"), "planned", true)).refused(422, "GIFT_DENIED", "/receiver");
        assertThat(refused.text("detail"))
                .isEqualTo(
                        "What the receiver asked for, or was given against the rules, is still to be decided on; until"
                                + " then, nothing is given.");
        String decision = SOLICITATIONS + "/" + escalated.items("id").get(0);
        Map<String, Object> decided = object("outcome", "REFUSED", "reason", "Told the giver's manager");
        Answer notTheirs = Client.of("manager")
                .post(decision + "/decision", decided, "If-Match", "\"1\"")
                .refused(403, "DECISION_MOVED_UP");
        assertThat(notTheirs.text("title")).isEqualTo("This is for compliance to decide");
        assertThat(notTheirs.text("detail"))
                .isEqualTo("Compliance decides: it is about a gift that was given against the rules.");
        compliance.post(decision + "/decision", decided, "If-Match", "\"1\"").expect(200);
        manager.post(GIFTS, with(goods("1"), "planned", true)).expect(201);
    }

    @Test
    void aRepeatedBreachIsOneBreach() {
        Map<String, Object> said = with(goods("2001"), "id", Ids.next());

        manager.post(GIFTS, said).expect(201);
        manager.post(GIFTS, said).expect(200);

        assertThat(Client.of("compliance")
                        .get(SOLICITATIONS + "?customerId=" + customerId)
                        .expect(200)
                        .items())
                .hasSize(1);
    }

    @Test
    void refusalsSpeakChineseToo() {
        Answer denied = manager.post(
                        GIFTS,
                        with(with(goods("1"), "kind", "CASH_EQUIVALENT"), "planned", true),
                        "Accept-Language",
                        "zh-CN")
                .refused(422, "GIFT_DENIED", "/kind");

        assertThat(denied.text("title")).isEqualTo("不得赠送");
        assertThat(denied.text("detail")).isEqualTo("本公司的政策不允许此类礼品。");
    }

    @Test
    void anEvaluationSaysWhatWouldHappenAndChangesNothing() {
        given("400");
        Answer before = manager.get(GIFTS + "?customerId=" + customerId).expect(200);

        Answer first = manager.post(EVALUATIONS, goods("600")).expect(200);
        Answer second = manager.post(EVALUATIONS, goods("600")).expect(200);

        assertThat(first.text("verdict")).isEqualTo("NEEDS_APPROVAL");
        assertThat(first.body().at("/rules/0/rule").asText()).isEqualTo("HOUSE_APPROVAL");
        assertThat(first.body().at("/rules/0/text").asText())
                .isEqualTo("Our policy asks for approval of gifts above 500 CNY.");
        assertThat(first.body().at("/allowances/0/of").asText()).isEqualTo("RECEIVER");
        assertThat(first.decimal("/allowances/0/left")).isEqualByComparingTo("2600");
        assertThat(first.header("Content-Language")).isEqualTo("en");
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(manager.get(GIFTS + "?customerId=" + customerId).body()).isEqualTo(before.body());
    }

    @Test
    void anEvaluationOfAnUnknownReceiverKeepsNobody() {
        Map<String, Object> official = with(goods("1"), "receiver", with(receiver("Chen Wei"), "publicOfficial", true));

        assertThat(manager.post(EVALUATIONS, official).expect(200).text("verdict"))
                .isEqualTo("NEEDS_APPROVAL");
        assertThat(manager.post(EVALUATIONS, with(goods("1"), "receiver", receiver("Chen Wei")))
                        .text("verdict"))
                .isEqualTo("ALLOWED");
    }

    @Test
    void whoWasAnOfficialOnceStaysOne() {
        Map<String, Object> official = with(goods("1"), "receiver", with(receiver("Chen Wei"), "publicOfficial", true));
        assertThat(manager.post(GIFTS, official).expect(201).text("state")).isEqualTo("GIVEN_UNAPPROVED");

        Answer again = manager.post(GIFTS, with(goods("1"), "receiver", receiver("CHEN  wei")))
                .expect(201);

        assertThat(again.text("state")).isEqualTo("GIVEN_UNAPPROVED");
        assertThat(again.body().at("/receiver/publicOfficial").asBoolean()).isTrue();
    }

    @Test
    void whoWasSaidToBeAnOfficialStaysOneThoughTheGiftIsRefused() {
        Map<String, Object> planned = with(goods("260"), "receiver", receiver("Chen Wei"), "planned", true);
        Map<String, Object> toOfficial = with(planned, "receiver", with(receiver("Chen Wei"), "publicOfficial", true));
        manager.post(GIFTS, toOfficial, "Idempotency-Key", giver).refused(422, "GIFT_DENIED", "/amount");

        Answer again = manager.post(GIFTS, planned).refused(422, "GIFT_DENIED", "/amount");

        assertThat(again.body().at("/errors/0/code").asText()).isEqualTo("OFFICIAL_ITEM_CAP");
        assertThat(manager.get(GIFTS + "?customerId=" + customerId).items()).isEmpty();
        manager.post(GIFTS, with(planned, "amount", 20), "Idempotency-Key", giver)
                .expect(201);
    }

    @Test
    void anotherNameForAContactGivesNoSecondAllowance() {
        String contact = made(manager, customerId, "contacts", contact("Wang Fang"));
        Map<String, Object> byPosition =
                with(goods("2000"), "receiver", with(receiver("Head of purchasing"), "contactId", contact));
        given("900");

        Answer first = manager.post(GIFTS, byPosition).expect(201);
        manager.post(GIFTS, with(byPosition, "amount", 101, "planned", true)).refused(422, "GIFT_DENIED", "/amount");
        manager.post(GIFTS, with(goods("101"), "planned", true)).refused(422, "GIFT_DENIED", "/amount");

        assertThat(first.text("verdict")).isEqualTo("NEEDS_APPROVAL");
        assertThat(first.body().at("/receiver/contactId").asText()).isEqualTo(contact);
        assertThat(manager.get(ALLOWANCES + "?by=RECEIVER&customerId=" + customerId)
                        .items("spent"))
                .containsExactly("2900");
    }

    @Test
    void aContactsOwnNameGivesNoSecondAllowanceAfterAnother() {
        String contact = made(manager, customerId, "contacts", contact("Wang Fang"));
        manager.post(GIFTS, with(goods("2000"), "receiver", with(receiver("Head of purchasing"), "contactId", contact)))
                .expect(201);

        assertThat(manager.post(EVALUATIONS, goods("1")).expect(200).decimal("/allowances/0/spent"))
                .isEqualByComparingTo("2000");
        given("900");
        assertThat(manager.get(ALLOWANCES + "?by=RECEIVER&customerId=" + customerId)
                        .items("spent"))
                .containsExactly("2900");
    }

    @Test
    void anotherSpellingOrAContactGivesNoSecondAllowance() {
        given("500");
        String contact = made(manager, customerId, "contacts", contact("Wang Fang"));
        Map<String, Object> byContact =
                with(goods("500"), "receiver", with(receiver("WANG FANG"), "contactId", contact));
        manager.post(GIFTS, byContact).expect(201);
        given("500");

        Answer evaluated = manager.post(EVALUATIONS, byContact).expect(200);

        assertThat(evaluated.decimal("/allowances/0/spent")).isEqualByComparingTo("1500");
    }

    @Test
    void peopleOfOneNameAreToldApartByTheirContacts() {
        for (int twice = 0; twice < 2; twice++) {
            String contact = manager.post(
                            CUSTOMERS + "/" + customerId + "/contacts",
                            contact("Wang Fang"),
                            "Duplicate-Check",
                            "insist")
                    .expect(201)
                    .id();
            manager.post(GIFTS, with(goods("1"), "receiver", with(receiver("Wang Fang"), "contactId", contact)))
                    .expect(201);
        }

        manager.post(GIFTS, goods("1")).refused(422, "RECEIVER_AMBIGUOUS", "/receiver/contactId");
    }

    @Test
    void limitsAreThoseOfTheCalendarYear() {
        Map<String, Object> last = with(goods("500"), "givenOn", (today().getYear() - 1) + "-12-31");
        manager.post(GIFTS, last).expect(201);

        assertThat(manager.post(EVALUATIONS, goods("1")).decimal("/allowances/0/spent"))
                .isEqualByComparingTo("0");
        assertThat(manager.post(EVALUATIONS, last).decimal("/allowances/0/spent"))
                .isEqualByComparingTo("500");
    }

    @Test
    void aRepeatWithTheSameIdOrKeyCountsOnce() {
        Map<String, Object> said = with(goods("100"), "id", Ids.next());
        Answer first = manager.post(GIFTS, said).expect(201);
        assertThat(manager.post(GIFTS, said).expect(200).body()).isEqualTo(first.body());
        String key = unique();
        Answer byKey = manager.post(GIFTS, goods("100"), "Idempotency-Key", key).expect(201);
        assertThat(manager.post(GIFTS, goods("100"), "Idempotency-Key", key)
                        .expect(200)
                        .id())
                .isEqualTo(byKey.id());

        manager.post(GIFTS, with(said, "amount", 101)).refused(409, "ID_TAKEN", "/id");
        Client.of("manager").post(GIFTS, said).refused(409, "ID_TAKEN", "/id");
        manager.post(GIFTS, goods("101"), "Idempotency-Key", key)
                .refused(422, "IDEMPOTENCY_KEY_REUSED", "header:Idempotency-Key");
        assertThat(manager.post(EVALUATIONS, goods("1")).decimal("/allowances/0/spent"))
                .isEqualByComparingTo("200");
    }

    @Test
    void aCorrectionTakesThePlaceOfTheWrongRecord() {
        Answer wrong = given("450");

        Answer right =
                manager.post(GIFTS, with(goods("45"), "corrects", wrong.id())).expect(201);

        assertThat(right.text("corrects")).isEqualTo(wrong.id());
        Answer kept = manager.get(GIFTS + "/" + wrong.id()).expect(200);
        assertThat(kept.text("state")).isEqualTo("CANCELLED");
        assertThat(kept.decimal("/amount")).isEqualByComparingTo("450");
        assertThat(manager.post(EVALUATIONS, goods("1")).decimal("/allowances/0/spent"))
                .isEqualByComparingTo("45");
        manager.post(GIFTS, with(goods("45"), "corrects", wrong.id())).refused(409, "GIFT_STATE_WRONG");
        manager.post(GIFTS, with(goods("45"), "corrects", Ids.next()))
                .refused(422, "CORRECTED_GIFT_UNKNOWN", "/corrects");
    }

    @Test
    void theCorrectionOfABreachIsJudgedWithoutItAndTakesItsPlaceBeforeCompliance() {
        Answer typo = manager.post(GIFTS, goods("2500")).expect(201);
        Map<String, Object> corrected = with(goods("25"), "corrects", typo.id());

        assertThat(manager.post(EVALUATIONS, corrected).expect(200).text("verdict"))
                .isEqualTo("ALLOWED");
        Answer right = manager.post(GIFTS, corrected).expect(201);

        assertThat(right.text("verdict")).isEqualTo("ALLOWED");
        Client compliance = Client.of("compliance");
        Answer undecided =
                compliance.get(SOLICITATIONS + "?customerId=" + customerId).expect(200);
        assertThat(undecided.items("giftId")).containsExactly(right.id());
        assertThat(undecided.items("request"))
                .containsExactly("Corrected, it was gift " + typo.id() + " before. No rule denies it");
        String path = SOLICITATIONS + "/" + undecided.items("id").get(0);
        JsonNode trail = compliance.get(path + "/audit-trail").expect(200).body();
        assertThat(trail.path("intact").asBoolean()).isTrue();
        assertThat(trail.path("entries").findValuesAsText("action")).containsExactly("REPORT", "RETELL");
        manager.post(GIFTS, with(goods("1"), "planned", true)).refused(422, "GIFT_DENIED", "/receiver");
    }

    @Test
    void aBreachThatIsCorrectedToABreachIsOneBreach() {
        Answer wrong = manager.post(GIFTS, goods("2500")).expect(201);

        Answer right =
                manager.post(GIFTS, with(goods("2600"), "corrects", wrong.id())).expect(201);

        assertThat(right.body().path("rules").toString()).isEqualTo("[\"HOUSE_ITEM_CAP\",\"HOUSE_APPROVAL\"]");
        Answer undecided = Client.of("compliance")
                .get(SOLICITATIONS + "?customerId=" + customerId)
                .expect(200);
        assertThat(undecided.items("giftId")).containsExactly(right.id());
        assertThat(undecided.items("request"))
                .containsExactly(
                        "Corrected, it was gift " + wrong.id() + " before. Given although denied by HOUSE_ITEM_CAP");
    }

    @Test
    void othersCorrectWhatTheyGaveThemselves() {
        Answer wrong = given("450");
        Client another = Client.named("account-manager", unique());

        another.post(GIFTS, with(with(goods("45"), "giver", null), "corrects", wrong.id()))
                .refused(422, "GIVER_FOREIGN", "/corrects");

        assertThat(manager.get(GIFTS + "/" + wrong.id()).text("state")).isEqualTo("GIVEN");
        Client.named("account-manager", giver)
                .post(GIFTS, with(goods("45"), "corrects", wrong.id()))
                .expect(201);
    }

    @Test
    void aDeniedCorrectionLeavesTheWrongRecordAsItWas() {
        Answer wrong = manager.post(GIFTS, with(goods("450"), "planned", true)).expect(201);

        manager.post(GIFTS, with(with(goods("2001"), "corrects", wrong.id()), "planned", true))
                .refused(422, "GIFT_DENIED", "/amount");

        assertThat(manager.get(GIFTS + "/" + wrong.id()).text("state")).isEqualTo("APPROVED");
    }

    @ParameterizedTest
    @CsvSource({"450, GIVEN", "800, GIVEN_UNAPPROVED"})
    void whatCorrectsAGivenGiftIsGiven(String amount, String state) {
        Answer wrong = given(amount);

        manager.post(GIFTS, with(with(goods("45"), "corrects", wrong.id()), "planned", true))
                .refused(422, "CORRECTION_PLANNED", "/planned");

        assertThat(manager.get(GIFTS + "/" + wrong.id()).text("state")).isEqualTo(state);
        assertThat(manager.post(EVALUATIONS, goods("1")).decimal("/allowances/0/spent"))
                .isEqualByComparingTo(amount);
    }

    @Test
    void whatWasPlannedMayTurnOutToBeGiven() {
        Answer wrong = manager.post(GIFTS, with(goods("450"), "planned", true)).expect(201);

        Answer right =
                manager.post(GIFTS, with(goods("45"), "corrects", wrong.id())).expect(201);

        assertThat(right.text("state")).isEqualTo("GIVEN");
    }

    @Test
    void listsShowTheNewestFirstAndNarrow() {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            all.add(0, given("10").id());
        }
        String mine = GIFTS + "?limit=2&customerId=" + customerId;

        Answer page = manager.get(mine);
        List<String> seen = new ArrayList<>(page.items("id"));
        while (page.text("next") != null) {
            page = manager.get(mine + "&cursor=" + page.text("next"));
            seen.addAll(page.items("id"));
        }

        assertThat(seen).isEqualTo(all);
        String receiverId = page.body().at("/items/0/receiver/id").asText();
        assertThat(manager.get(GIFTS + "?receiverId=" + receiverId).items()).hasSize(5);
        assertThat(manager.get(GIFTS + "?giver=" + giver).items()).hasSize(5);
        assertThat(manager.get(GIFTS + "?giver=" + giver + "&state=RETURNED").items())
                .isEmpty();
        assertThat(manager.get(GIFTS + "?customerId=" + customerId + "&state=GIVEN")
                        .items())
                .hasSize(5);
    }

    @Test
    void otherCurrenciesAreWorthWhatTheRateOfTheDaySays() {
        Client compliance = Client.of("compliance");
        compliance.put("/api/v1/exchange-rates/EUR/2001-01-01", object("rate", 7.5));
        compliance.put("/api/v1/exchange-rates/EUR/2002-01-01", object("rate", 8.0001));
        Map<String, Object> euros = with(goods("10"), "currency", "EUR");

        assertThat(manager.post(EVALUATIONS, with(euros, "givenOn", "2001-12-31"))
                        .decimal("/value"))
                .isEqualByComparingTo("75");
        assertThat(manager.post(EVALUATIONS, with(euros, "givenOn", "2002-01-01"))
                        .decimal("/value"))
                .isEqualByComparingTo("80.01");
        Answer missing = manager.post(EVALUATIONS, with(euros, "givenOn", "2000-12-31"))
                .refused(422, "EXCHANGE_RATE_MISSING", "/currency");
        assertThat(missing.text("detail")).contains("CNY", "2000-12-31");
        manager.post(GIFTS, with(goods("10"), "currency", "KZT")).refused(422, "EXCHANGE_RATE_MISSING", "/currency");
    }
}
