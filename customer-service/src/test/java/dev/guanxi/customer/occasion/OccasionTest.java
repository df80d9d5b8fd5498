package dev.guanxi.customer.occasion;

import static dev.guanxi.customer.Given.CUSTOMERS;
import static dev.guanxi.customer.Given.PURCHASES;
import static dev.guanxi.customer.Given.customer;
import static dev.guanxi.customer.Given.line;
import static dev.guanxi.customer.Given.purchase;
import static dev.guanxi.customer.Given.registered;
import static dev.guanxi.customer.GivenDossier.AT;
import static dev.guanxi.customer.GivenDossier.contact;
import static dev.guanxi.customer.GivenDossier.made;
import static dev.guanxi.customer.gift.GivenGifts.EVALUATIONS;
import static dev.guanxi.customer.gift.GivenGifts.policy;
import static dev.guanxi.platform.testing.Json.object;
import static dev.guanxi.platform.testing.Json.with;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.customer.ServiceTest;
import dev.guanxi.platform.testing.Answer;
import dev.guanxi.platform.testing.Client;
import dev.guanxi.platform.testing.Together;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Personal contact (C13). */
@QuarkusTest
class OccasionTest extends ServiceTest {

    private static final String UPCOMING = "/api/v1/occasions";

    private final Client manager = Client.of("manager");
    private final String pos = unique();
    private String customerId;

    @BeforeEach
    void aCustomer() {
        customerId = registered(pos);
    }

    private static Map<String, Object> born(String name, Object... birthday) {
        return with(contact(name), "birthday", object(birthday), "consents", object("EMAIL", given()));
    }

    private static Map<String, Object> given() {
        return object("decision", "GIVEN", "decidedAt", AT, "source", "form");
    }

    private List<JsonNode> upcoming(String from, String within, String more) {
        return upcoming(manager, from, within, more).items();
    }

    private Answer upcoming(Client by, String from, String within, String more) {
        return by.get(UPCOMING + "?customerId=" + customerId + "&from=" + from + "&within=" + within + more)
                .expect(200);
    }

    private static List<String> days(List<JsonNode> occasions) {
        return occasions.stream()
                .map(one -> one.path("on").asText() + " " + one.path("kind").asText() + " "
                        + one.path("times").asText())
                .toList();
    }

    @Test
    void birthdaysOfContactsAndFamiliesComeUpByDayAcrossTheTurnOfTheYear() {
        made(manager, customerId, "contacts", born("Chen", "year", 1984, "month", 1, "day", 2));
        made(
                manager,
                customerId,
                "contacts",
                with(
                        born("Li", "month", 12, "day", 30),
                        "familyMembers",
                        List.of(
                                object("relation", "CHILD", "name", "Yu"),
                                object(
                                        "relation",
                                        "SPOUSE",
                                        "name",
                                        "Mei",
                                        "birthday",
                                        object("year", 1990, "month", 12, "day", 31)))));

        List<JsonNode> found = upcoming("2026-12-30", "P10D", "");

        assertThat(days(found))
                .containsExactly("2026-12-30 BIRTHDAY ", "2026-12-31 FAMILY_BIRTHDAY 36", "2027-01-02 BIRTHDAY 43");
        assertThat(found.get(1).at("/family/name").asText()).isEqualTo("Mei");
        assertThat(found.get(1).path("greeting").asText()).contains("your spouse Mei");
        assertThat(upcoming("2027-01-03", "P30D", "")).isEmpty();
        assertThat(upcoming("2026-12-30", "P3D", "&kind=FAMILY_BIRTHDAY")).hasSize(1);
    }

    @Test
    void thoseBornOn29FebruaryAndByTheLunarCalendarAreNotForgotten() {
        made(manager, customerId, "contacts", born("Leap", "year", 2000, "month", 2, "day", 29));
        made(manager, customerId, "contacts", born("Moon", "month", 8, "day", 15, "calendar", "LUNAR"));

        assertThat(days(upcoming("2027-02-20", "P20D", ""))).containsExactly("2027-02-28 BIRTHDAY 27");
        assertThat(days(upcoming("2028-02-20", "P20D", ""))).containsExactly("2028-02-29 BIRTHDAY 28");
        assertThat(days(upcoming("2026-09-20", "P20D", ""))).containsExactly("2026-09-25 BIRTHDAY ");
        assertThat(days(upcoming("2027-09-10", "P20D", ""))).containsExactly("2027-09-15 BIRTHDAY ");
    }

    @Test
    void aBirthdayThatIsChangedOrTakenAwayComesUpAsItIsNow() {
        String id = made(manager, customerId, "contacts", born("Chen", "month", 5, "day", 4));

        manager.patch("/api/v1/contacts/" + id, object("birthday", object("day", 6)), "If-Match", "\"1\"")
                .expect(200);
        assertThat(days(upcoming("2026-05-01", "P10D", ""))).containsExactly("2026-05-06 BIRTHDAY ");

        manager.patch("/api/v1/contacts/" + id, object("birthday", null), "If-Match", "\"2\"")
                .expect(200);
        assertThat(upcoming("2026-05-01", "P10D", "")).isEmpty();
    }

    @Test
    void recordedDaysFirstPurchasesAndFestivalsComeUp() {
        manager.patch(CUSTOMERS + "/" + customerId, object("address", object("country", "CN")), "If-Match", "\"1\"")
                .expect(200);
        String once = made(
                manager,
                customerId,
                "occasions",
                object("kind", "PROMOTION", "title", "Chen heads purchasing", "on", "2026-06-20", "yearly", false));
        made(manager, customerId, "occasions", object("kind", "FOUNDING_DAY", "title", "Founded", "on", "1998-06-18"));
        manager.post(PURCHASES, with(purchase(pos, unique(), line("A", 1, "5")), "purchasedAt", "2012-06-17T09:00:00Z"))
                .expect(201);
        manager.post(PURCHASES, with(purchase(pos, unique(), line("A", 1, "5")), "purchasedAt", "2011-06-21T09:00:00Z"))
                .expect(201);

        List<JsonNode> found = upcoming("2026-06-16", "P7D", "");

        assertThat(days(found))
                .containsExactly(
                        "2026-06-18 FOUNDING_DAY 28",
                        "2026-06-19 DRAGON_BOAT_FESTIVAL ",
                        "2026-06-20 PROMOTION ",
                        "2026-06-21 FIRST_PURCHASE 15");
        assertThat(found.get(2).path("title").asText()).isEqualTo("Chen heads purchasing");
        assertThat(found.get(0).path("channels")).hasSize(6);
        assertThat(days(upcoming("2027-06-20", "P1D", ""))).isEmpty();

        removed("/api/v1/occasions/" + once, "\"1\"", 204, null);
        assertThat(days(upcoming("2026-06-20", "P1D", ""))).isEmpty();
        manager.get("/api/v1/occasions/" + once).refused(404, "OCCASION_UNKNOWN");
    }

    @Test
    void pagesGoOnWhereTheOneBeforeEnded() {
        manager.patch(CUSTOMERS + "/" + customerId, object("address", object("country", "CN")), "If-Match", "\"1\"")
                .expect(200);
        for (int i = 0; i < 3; i++) {
            made(manager, customerId, "contacts", born("Chen " + i, "month", 9, "day", 25));
            made(manager, customerId, "contacts", born("Li " + i, "month", 8, "day", 15, "calendar", "LUNAR"));
            made(manager, customerId, "contacts", born("Wu " + i, "month", 9, "day", 26));
        }
        List<String> seen = new ArrayList<>();
        String next = "";
        while (next != null) {
            Answer page = upcoming(manager, "2026-09-20", "P10D", "&limit=2&cursor=" + next);
            seen.addAll(page.items("key"));
            next = page.text("next");
        }

        assertThat(seen).hasSize(10).doesNotHaveDuplicates();
        assertThat(seen).isEqualTo(upcoming(manager, "2026-09-20", "P10D", "").items("key"));
    }

    @Test
    void greetingsSpeakTheCallersLanguage() {
        made(manager, customerId, "contacts", born("陈静", "month", 5, "day", 4));

        Answer chinese =
                manager.get(UPCOMING + "?customerId=" + customerId + "&from=2026-05-01", "Accept-Language", "zh-CN");

        assertThat(chinese.items("greeting").get(0)).isEqualTo("尊敬的陈静：祝您生日快乐，身体健康。感谢您对我们的信任。");
        assertThat(chinese.header("Content-Language")).isEqualTo("zh-CN");
        assertThat(upcoming("2026-05-01", "P10D", "").get(0).path("greeting").asText())
                .startsWith("Dear 陈静, we wish you a happy birthday");
    }

    @Test
    void whatIsSuggestedIsWhatTheGiftRulesAllow() {
        String id = made(manager, customerId, "contacts", born("Chen", "month", 5, "day", 4));
        LocalDate day = LocalDate.now().withMonth(5).withDayOfMonth(4);
        JsonNode advice = upcoming(day.toString(), "P1D", "").get(0).at("/gift/advice");

        assertThat(advice.path("verdict").asText()).isEqualTo("ALLOWED");
        assertThat(advice.path("upTo").decimalValue()).isEqualByComparingTo("500");
        assertThat(advice.at("/rules/0/rule").asText()).isEqualTo("HOUSE_APPROVAL");
        assertThat(verdict(id, "500", day)).isEqualTo("ALLOWED");
        assertThat(verdict(id, "500.01", day)).isEqualTo("NEEDS_APPROVAL");

        manager.post(CUSTOMERS + "/" + customerId + "/gift-policies", with(policy("2020-01-01"), "kinds", List.of()))
                .expect(201);
        JsonNode gift = upcoming(day.toString(), "P1D", "").get(0).path("gift");
        assertThat(gift.path("suggestion").asText()).startsWith("A card only");
        assertThat(gift.at("/advice/rules/0/rule").asText()).isEqualTo("CUSTOMER_KIND");
        assertThat(verdict(id, "0.01", day)).isEqualTo("DENIED");
    }

    private String verdict(String contactId, String amount, LocalDate day) {
        return manager.post(
                        EVALUATIONS,
                        object(
                                "customerId",
                                customerId,
                                "receiver",
                                object("name", "Chen", "contactId", contactId),
                                "kind",
                                "GOODS",
                                "purpose",
                                "Birthday",
                                "amount",
                                new BigDecimal(amount),
                                "currency",
                                "CNY",
                                "planned",
                                day.isAfter(LocalDate.now()),
                                "givenOn",
                                day.toString()))
                .expect(200)
                .text("verdict");
    }

    @Test
    void aGreetingIsAnInteractionAndMadeOnce() {
        String id = made(manager, customerId, "contacts", born("Chen", "month", 5, "day", 4));
        String key = upcoming("2026-05-01", "P10D", "&greeted=false")
                .get(0)
                .path("key")
                .asText();
        Map<String, Object> greeting = object(
                "occasion", key, "channel", "EMAIL", "greetedAt", "2026-05-04T01:00:00Z", "words", "All the best!");
        String path = CUSTOMERS + "/" + customerId + "/greetings";

        Answer made = manager.post(path, greeting).expect(201);

        assertThat(manager.get(made.header("Location")).expect(200).body()).isEqualTo(made.body());
        Answer interaction = manager.get("/api/v1/interactions/" + made.text("interactionId"))
                .expect(200);
        assertThat(interaction.text("kind")).isEqualTo("MAIL");
        assertThat(interaction.body().at("/contactIds/0").asText()).isEqualTo(id);
        assertThat(manager.get(CUSTOMERS + "/" + customerId + "/timeline").items("id"))
                .containsExactly(made.id());
        JsonNode done = upcoming("2026-05-01", "P10D", "&greeted=true").get(0);
        assertThat(done.at("/greeted/by").asText()).isEqualTo("test-manager");
        assertThat(upcoming("2026-05-01", "P10D", "&greeted=false")).isEmpty();
        assertThat(upcoming("2027-05-01", "P10D", "&greeted=false")).hasSize(1);
        manager.post(path, greeting).refused(409, "OCCASION_GREETED");
        assertThat(manager.get(path).items("id")).containsExactly(made.id());
    }

    @Test
    void ofTwoWhoGreetAtOnceOneIsKept() {
        made(manager, customerId, "contacts", born("Chen", "month", 5, "day", 4));
        String key = upcoming("2026-05-01", "P10D", "").get(0).path("key").asText();
        Map<String, Object> greeting = object("occasion", key, "channel", "EMAIL", "greetedAt", "2026-05-04T01:00:00Z");

        List<Answer> answers =
                Together.send(4, i -> manager.post(CUSTOMERS + "/" + customerId + "/greetings", greeting));

        assertThat(Together.statuses(answers)).containsExactly(201, 409, 409, 409);
        assertThat(manager.get(CUSTOMERS + "/" + customerId + "/interactions").items())
                .hasSize(1);
    }

    @Test
    void onlyChannelsThatTheContactAgreedToAreUsed() {
        made(
                manager,
                customerId,
                "contacts",
                with(
                        born("Chen", "month", 5, "day", 4),
                        "consents",
                        object("WECHAT", given(), "EMAIL", with(given(), "decision", "REFUSED"))));
        JsonNode found = upcoming("2026-05-01", "P10D", "").get(0);
        String path = CUSTOMERS + "/" + customerId + "/greetings";
        Map<String, Object> greeting =
                object("occasion", found.path("key").asText(), "greetedAt", "2026-05-04T01:00:00Z");

        assertThat(found.path("channels")).extracting(JsonNode::asText).containsExactly("WECHAT");
        assertThat(found.has("noChannel")).isFalse();
        manager.post(path, with(greeting, "channel", "EMAIL")).refused(422, "CONSENT_MISSING", "/channel");
        manager.post(path, with(greeting, "channel", "PHONE")).refused(422, "CONSENT_MISSING", "/channel");
        manager.post(path, with(greeting, "channel", "WECHAT")).expect(201);
    }

    @Test
    void whereNoChannelIsLeftTheReasonIsTold() {
        made(manager, customerId, "contacts", with(born("Chen", "month", 5, "day", 4), "consents", null));
        made(
                manager,
                customerId,
                "contacts",
                with(
                        born("Li", "month", 5, "day", 5),
                        "consents",
                        object("EMAIL", with(given(), "decision", "REFUSED"))));

        List<JsonNode> found = upcoming("2026-05-01", "P10D", "");

        assertThat(found).allSatisfy(one -> assertThat(one.path("channels")).isEmpty());
        assertThat(found.get(0).at("/noChannel/reason").asText()).isEqualTo("NEVER_ASKED");
        assertThat(found.get(0).at("/noChannel/refused")).isEmpty();
        assertThat(found.get(1).at("/noChannel/reason").asText()).isEqualTo("REFUSED");
        assertThat(found.get(1).at("/noChannel/refused"))
                .extracting(JsonNode::asText)
                .containsExactly("EMAIL");
        assertThat(found.get(1).at("/noChannel/text").asText())
                .isEqualTo("Li refused e-mail, and was never asked for the other channels.");
        assertThat(manager.get(
                                UPCOMING + "?customerId=" + customerId + "&from=2026-05-05&within=P1D",
                                "Accept-Language",
                                "zh-CN")
                        .items()
                        .get(0)
                        .at("/noChannel/text")
                        .asText())
                .isEqualTo("Li已拒绝电子邮件，其他联系方式尚未征询。");
        Answer refused = manager.post(
                        CUSTOMERS + "/" + customerId + "/greetings",
                        object(
                                "occasion",
                                found.get(0).path("key").asText(),
                                "channel",
                                "EMAIL",
                                "greetedAt",
                                "2026-05-04T01:00:00Z"))
                .refused(422, "CONSENT_MISSING", "/channel");
        assertThat(refused.body().at("/errors/0/detail").asText()).endsWith("NEVER_ASKED.");
    }

    @Test
    void aDealerSeesItsOwnCustomersOccasionsOnly() {
        Client owner = Client.partner(UUID.randomUUID());
        Client other = Client.partner(UUID.randomUUID());
        customerId = owner.post(CUSTOMERS, with(customer(unique()), "address", object("country", "CN")))
                .expect(201)
                .id();
        made(owner, customerId, "contacts", born("Chen", "month", 9, "day", 25));
        String recorded =
                made(owner, customerId, "occasions", object("kind", "OTHER", "title", "Opening", "on", "2020-09-25"));
        String all = UPCOMING + "?from=2026-09-25&within=P1D&limit=200";

        assertThat(owner.get(all).expect(200).items("kind"))
                .containsExactly("BIRTHDAY", "MID_AUTUMN_FESTIVAL", "OTHER");
        assertThat(other.get(all).expect(200).items()).isEmpty();
        other.get(all + "&customerId=" + customerId).refused(404, "CUSTOMER_UNKNOWN");
        other.get("/api/v1/occasions/" + recorded).refused(404, "OCCASION_UNKNOWN");
        other.post(
                        CUSTOMERS + "/" + customerId + "/greetings",
                        object(
                                "occasion", customerId + "~MID_AUTUMN_FESTIVAL~2026-09-25",
                                "channel", "POST",
                                "greetedAt", "2026-09-25T00:00:00Z"))
                .refused(404, "CUSTOMER_UNKNOWN");
    }

    @Test
    void aManagerSeesTheOccasionsOfItsAccounts() {
        String name = "am-" + unique();
        manager.post(CUSTOMERS + "/" + customerId + "/account-managers", object("employee", name))
                .expect(201);
        made(manager, customerId, "contacts", born("Chen", "month", 5, "day", 4));
        String path = UPCOMING + "?from=2026-05-01&managerId=";

        List<JsonNode> found = manager.get(path + name).expect(200).items();

        assertThat(found).hasSize(1);
        assertThat(found.get(0).path("accountManager").asText()).isEqualTo(name);
        assertThat(manager.get(path + "nobody-" + name).expect(200).items()).isEmpty();
    }
}
