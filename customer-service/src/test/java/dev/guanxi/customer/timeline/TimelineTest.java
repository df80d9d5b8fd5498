package dev.guanxi.customer.timeline;

import static dev.guanxi.customer.Given.CUSTOMERS;
import static dev.guanxi.customer.Given.PURCHASES;
import static dev.guanxi.customer.Given.dealer;
import static dev.guanxi.customer.Given.goods;
import static dev.guanxi.customer.Given.line;
import static dev.guanxi.customer.Given.merged;
import static dev.guanxi.customer.Given.piece;
import static dev.guanxi.customer.Given.purchase;
import static dev.guanxi.customer.Given.registered;
import static dev.guanxi.customer.GivenDossier.group;
import static dev.guanxi.customer.GivenDossier.interaction;
import static dev.guanxi.customer.GivenDossier.made;
import static dev.guanxi.customer.GivenDossier.need;
import static dev.guanxi.customer.GivenDossier.satisfaction;
import static dev.guanxi.customer.gift.GivenGifts.GIFTS;
import static dev.guanxi.customer.gift.GivenGifts.SOLICITATIONS;
import static dev.guanxi.customer.gift.GivenGifts.gift;
import static dev.guanxi.customer.gift.GivenGifts.solicitation;
import static dev.guanxi.customer.prospect.GivenProspects.PROSPECTS;
import static dev.guanxi.customer.prospect.GivenProspects.captureOf;
import static dev.guanxi.customer.prospect.GivenProspects.potential;
import static dev.guanxi.platform.testing.Json.object;
import static dev.guanxi.platform.testing.Json.with;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.customer.ServiceTest;
import dev.guanxi.platform.testing.Answer;
import dev.guanxi.platform.testing.Client;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** All that happened with a customer in one order (C16). */
@QuarkusTest
class TimelineTest extends ServiceTest {

    private static final String OPPORTUNITIES = "/api/v1/opportunities";

    private static final List<String> NEWEST_FIRST = List.of(
            "MERGE",
            "HANDOVER",
            "ACCOUNT_MANAGER",
            "RELATIONSHIP_LEVEL",
            "EXIT_CASE",
            "SUPPORT_MEMBER_LEFT",
            "SUPPORT_MEMBER_JOINED",
            "SIGNING_DEALER",
            "GIFT_SOLICITATION",
            "GREETING",
            "PROSPECT_FOLLOW_UP",
            "PROSPECT",
            "OPPORTUNITY_STAGE",
            "OPPORTUNITY",
            "GIFT",
            "SATISFACTION",
            "RETURN",
            "PURCHASE",
            "NEED",
            "INTERACTION");

    @Inject
    DataSource database;

    private final Client manager = Client.named("manager", "m.chen");
    private final String pos = unique();
    private final String wang = "wang-" + pos;
    private final String sun = "sun-" + pos;
    private String customerId;
    private String path;
    private String deal;
    private String prospect;
    private UUID signer;
    private String handover;

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
        manager.post(GIFTS, with(gift(customerId, "Wang Fang", wang, "180"), "givenOn", "2024-01-06"))
                .expect(201);
        deal = manager.post(OPPORTUNITIES, opportunity(customerId)).expect(201).id();
        moves(1, "WON", "closedOn", "2024-01-08");
        aProspectAgain();
        aGreetingAndASolicitation();
        whoSignsAndSupports();
        whatIsRecordedAsItHappens();
    }

    private void aProspectAgain() {
        Map<String, Object> lapsed = with(
                captureOf(customerId, "FINANCE_DEPARTMENT"),
                "capturedAt",
                on(9),
                "cost",
                object("amount", 12, "currency", "CNY"),
                "lapse",
                object("creditRecord", "PAID_LATE", "reason", "Cheaper rival"));
        prospect = manager.post(PROSPECTS, lapsed).expect(201).id();
        manager.post(
                        PROSPECTS + "/" + prospect + "/follow-ups",
                        object("result", "QUALIFIED", "note", "Wants a quote", "doneAt", on(10)))
                .expect(201);
    }

    private void aGreetingAndASolicitation() {
        String founded = made(
                manager,
                customerId,
                "occasions",
                object("kind", "FOUNDING_DAY", "title", "Founded", "on", "1998-01-11"));
        made(
                manager,
                customerId,
                "greetings",
                object(
                        "occasion",
                        founded + "~0~2024-01-11",
                        "channel",
                        "EMAIL",
                        "greetedAt",
                        on(11),
                        "words",
                        "To the next years!"));
        manager.post(SOLICITATIONS, with(solicitation(customerId, "Zhang San"), "askedOn", "2024-01-12"))
                .expect(201);
    }

    private void whoSignsAndSupports() {
        signer = signer();
        made(
                manager,
                customerId,
                "signing-dealers",
                object("dealerId", signer, "reason", "Its territory", "from", on(13)));
        String member = made(
                manager,
                customerId,
                "support-team-members",
                object("function", "TECHNICIAN", "employee", sun, "reason", "Built their network", "from", on(14)));
        until(member, 1, on(15));
    }

    /** With an agreement then and now. */
    private UUID signer() {
        UUID dealer = dealer(manager);
        manager.post("/api/v1/agreements", object("dealerId", dealer, "from", "2024-01-01"))
                .expect(201);
        return dealer;
    }

    private void until(String member, int version, String time) {
        manager.patch("/api/v1/account-assignments/" + member, object("until", time), "If-Match", "\"" + version + "\"")
                .expect(200);
    }

    private void whatIsRecordedAsItHappens() {
        manager.post("/api/v1/exit-cases", object("customerId", customerId, "reason", "PRICE", "owner", wang))
                .expect(201);
        made(manager, customerId, "relationship-levels", object("level", "PROACTIVE", "reason", "Two new branches"));
        made(manager, customerId, "account-managers", object("employee", wang, "reason", "Knows the trade"));
        handover = manager.post(
                        "/api/v1/handovers", object("fromManager", wang, "toManager", sun, "reason", "Leaves in March"))
                .expect(201)
                .id();
        String duplicate = registered("D" + pos);
        merged(manager, manager.get(CUSTOMERS + "/" + customerId), duplicate);
    }

    private static Map<String, Object> opportunity(String customerId) {
        return object(
                "customerId", customerId,
                "productLine", "notebooks",
                "amount", 4000,
                "currency", "CNY",
                "owner", "seller",
                "openedOn", "2024-01-07");
    }

    /** The deal comes to another stage. */
    private void moves(int version, String stage, String... more) {
        Map<String, Object> change = with(object("stage", stage, "stageReason", "Why " + stage), (Object[]) more);
        manager.patch(OPPORTUNITIES + "/" + deal, change, "If-Match", "\"" + version + "\"")
                .expect(200);
    }

    private JsonNode only(String kind) {
        return manager.get(path + "?kind=" + kind).expect(200).items().get(0);
    }

    private List<String> kindsTold(Client to) {
        return to.get(path).expect(200).items("kind");
    }

    private static String on(int day) {
        return "2024-01-%02dT09:00:00Z".formatted(day);
    }

    @Test
    void joinsWhatHappenedTheNewestFirst() {
        Answer timeline = manager.get(path).expect(200);

        assertThat(timeline.items("kind")).isEqualTo(NEWEST_FIRST);
        assertThat(timeline.items("at").subList(5, 20))
                .containsExactly(
                        on(15),
                        on(14),
                        on(13),
                        "2024-01-12T00:00:00Z",
                        on(11),
                        on(10),
                        on(9),
                        "2024-01-08T00:00:00Z",
                        "2024-01-07T00:00:00Z",
                        "2024-01-06T00:00:00Z",
                        on(5),
                        on(4),
                        on(3),
                        on(2),
                        on(1));
        assertThat(timeline.items("text"))
                .containsExactly(
                        "",
                        "Leaves in March",
                        "Knows the trade",
                        "Two new branches",
                        "",
                        "",
                        "Built their network",
                        "Its territory",
                        "A second dinner under a colleague's name",
                        "To the next years!",
                        "Wants a quote",
                        "Cheaper rival",
                        "Why WON",
                        "",
                        "Anniversary of the cooperation",
                        "Content",
                        "R" + pos,
                        "P" + pos,
                        "To be seen",
                        "About the COMPLAINT");
        assertThat(timeline.text("next")).isNull();
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource({
        "INTERACTION,        type,     COMPLAINT",
        "INTERACTION,        state,    OPEN",
        "PURCHASE,           currency, GBP",
        "PURCHASE,           amount,   5.1",
        "RETURN,             amount,   2.55",
        "NEED,               type,     SECRET",
        "NEED,               state,    OPEN",
        "SATISFACTION,       type,     CALL",
        "SATISFACTION,       score,    4",
        "GREETING,           type,     FOUNDING_DAY",
        "GREETING,           employee, m.chen",
        "PROSPECT,           type,     FINANCE_DEPARTMENT",
        "PROSPECT,           state,    QUALIFIED",
        "PROSPECT,           amount,   12",
        "PROSPECT,           currency, CNY",
        "PROSPECT,           employee, m.chen",
        "PROSPECT_FOLLOW_UP, type,     QUALIFIED",
        "PROSPECT_FOLLOW_UP, employee, m.chen",
        "GIFT_SOLICITATION,  type,     ''",
        "GIFT_SOLICITATION,  state,    WITH_MANAGER",
        "GIFT_SOLICITATION,  employee, m.chen",
        "SIGNING_DEALER,     employee, m.chen",
        "SUPPORT_MEMBER_JOINED, type,  TECHNICIAN",
        "SUPPORT_MEMBER_LEFT, type,    TECHNICIAN",
        "GIFT,               type,     GOODS",
        "GIFT,               state,    GIVEN",
        "GIFT,               amount,   180",
        "GIFT,               currency, CNY",
        "OPPORTUNITY,        type,     notebooks",
        "OPPORTUNITY,        state,    WON",
        "OPPORTUNITY,        amount,   4000",
        "OPPORTUNITY,        employee, seller",
        "OPPORTUNITY_STAGE,  type,     WON",
        "OPPORTUNITY_STAGE,  amount,   4000",
        "OPPORTUNITY_STAGE,  employee, seller",
        "EXIT_CASE,          type,     PRICE",
        "EXIT_CASE,          state,    OPEN",
        "RELATIONSHIP_LEVEL, type,     PROACTIVE",
        "RELATIONSHIP_LEVEL, employee, m.chen",
        "MERGE,              state,    MERGED",
        "MERGE,              employee, m.chen"
    })
    void eachKindShowsWhatItIs(String kind, String member, String value) {
        assertThat(only(kind).path(member).asText()).isEqualTo(value);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "NEED,              id,       /api/v1/needs/",
        "GREETING,          id,       /api/v1/greetings/",
        "GREETING,          recordId, /api/v1/interactions/",
        "PROSPECT,          id,       /api/v1/prospects/",
        "PROSPECT_FOLLOW_UP, recordId, /api/v1/prospects/",
        "GIFT_SOLICITATION, id,       /api/v1/gift-solicitations/",
        "SIGNING_DEALER,    id,       /api/v1/account-assignments/",
        "SIGNING_DEALER,    recordId, /api/v1/dealers/",
        "SUPPORT_MEMBER_JOINED, id,   /api/v1/account-assignments/",
        "SUPPORT_MEMBER_LEFT, id,     /api/v1/account-assignments/",
        "GIFT,              id,       /api/v1/gifts/",
        "OPPORTUNITY,       id,       /api/v1/opportunities/",
        "OPPORTUNITY_STAGE, recordId, /api/v1/opportunities/",
        "EXIT_CASE,         id,       /api/v1/exit-cases/",
        "ACCOUNT_MANAGER,   id,       /api/v1/account-assignments/",
        "HANDOVER,          id,       /api/v1/account-assignments/",
        "HANDOVER,          recordId, /api/v1/handovers/",
        "MERGE,             id,       /api/v1/merges/",
        "MERGE,             recordId, /api/v1/customers/"
    })
    void eachIsFoundAgain(String kind, String member, String address) {
        manager.get(address + only(kind).path(member).asText()).expect(200);
    }

    @Test
    void whoNegotiatesIsNamedOrTakesOver() {
        assertThat(only("ACCOUNT_MANAGER").path("employee").asText()).isEqualTo(wang);
        assertThat(only("HANDOVER").path("employee").asText()).isEqualTo(sun);
        assertThat(only("HANDOVER").path("recordId").asText()).isEqualTo(handover);
        assertThat(only("GIFT").path("employee").asText()).isEqualTo(wang);
    }

    @Test
    void eachDealerThatSignedIsTold() {
        String first = signer.toString();
        signer = signer();
        made(manager, customerId, "signing-dealers", object("dealerId", signer, "from", on(16)));

        assertThat(manager.get(path + "?kind=SIGNING_DEALER").items("recordId"))
                .containsExactly(signer.toString(), first);
    }

    @Test
    void whoIsToLeaveTheTeamLaterHasNotLeftYet() {
        String member = made(
                manager,
                customerId,
                "support-team-members",
                object("function", "FINANCE", "employee", wang, "from", on(14)));
        until(member, 1, Instant.now().plusSeconds(3600).toString());

        assertThat(manager.get(path + "?kind=SUPPORT_MEMBER_JOINED").items("employee"))
                .containsExactlyInAnyOrder(sun, wang);
        assertThat(manager.get(path + "?kind=SUPPORT_MEMBER_LEFT").items("employee"))
                .containsExactly(sun);

        until(member, 2, on(16));

        assertThat(manager.get(path + "?kind=SUPPORT_MEMBER_LEFT").items("employee"))
                .containsExactly(wang, sun);
    }

    /** As a handover leaves it that was under way when somebody joined. */
    @Test
    void whoWasReplacedInTheMomentOfJoiningHasOnlyJoined() throws SQLException {
        String member = made(
                manager,
                customerId,
                "support-team-members",
                object("function", "FINANCE", "employee", wang, "from", on(14)));
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("update account_assignment set until_at = from_at where id = '" + member + "'");
        }

        assertThat(manager.get(path + "?kind=SUPPORT_MEMBER_JOINED").items("id"))
                .hasSize(2)
                .contains(member);
        assertThat(manager.get(path + "?kind=SUPPORT_MEMBER_LEFT").items("employee"))
                .containsExactly(sun);
    }

    @Test
    void aSecondCaptureFromAnotherSourceIsToldBesideTheFirst() {
        manager.post(
                        PROSPECTS + "/" + prospect + "/follow-ups",
                        object("result", "NOT_QUALIFIED", "reason", "No budget", "doneAt", on(16)))
                .expect(201);
        String again =
                manager.post(CUSTOMERS, potential("again-" + pos)).expect(201).id();
        for (String source : List.of("BUSINESS_CARD", "TRADE_SHOW")) {
            capturedAndGivenUp(again, source);
        }

        Answer captures = manager.get(CUSTOMERS + "/" + again + "/timeline?kind=PROSPECT");

        assertThat(captures.items("type")).containsExactly("TRADE_SHOW", "BUSINESS_CARD");
        assertThat(captures.items("state")).containsExactly("NOT_QUALIFIED", "NOT_QUALIFIED");
        assertThat(manager.get(path + "?kind=PROSPECT_FOLLOW_UP").items("text"))
                .containsExactly("No budget", "Wants a quote");
    }

    private void capturedAndGivenUp(String customer, String source) {
        String id =
                manager.post(PROSPECTS, captureOf(customer, source)).expect(201).id();
        manager.post(PROSPECTS + "/" + id + "/follow-ups", object("result", "NOT_QUALIFIED", "reason", "No need"))
                .expect(201);
    }

    @Test
    void aGreetingIsNotToldASecondTimeAsAnInteraction() {
        String interaction = only("GREETING").path("recordId").asText();

        assertThat(manager.get(path).items("id")).doesNotContain(interaction);
        assertThat(manager.get(path + "?kind=INTERACTION").items("type")).containsExactly("COMPLAINT");
    }

    @Test
    void aDealTellsEveryStageThatItCameTo() {
        moves(2, "NEGOTIATION");
        moves(3, "PROPOSAL");
        manager.patch(OPPORTUNITIES + "/" + deal, object("amount", 5000), "If-Match", "\"4\"")
                .expect(200);
        moves(5, "LOST");

        Answer stages = manager.get(path + "?kind=OPPORTUNITY_STAGE").expect(200);

        assertThat(stages.items("type")).containsExactly("LOST", "PROPOSAL", "NEGOTIATION", "WON");
        assertThat(stages.items("amount")).containsExactly("5000", "4000", "4000", "4000");
        assertThat(stages.items("recordId")).containsOnly(deal);
        assertThat(manager.get(path + "?kind=OPPORTUNITY").items("state")).containsExactly("LOST");
    }

    @Test
    void aDealThatIsToldWhenItIsDecidedWasOpenedBefore() {
        Map<String, Object> late =
                with(opportunity(customerId), "stage", "LOST", "stageReason", "Price", "closedOn", "2024-01-09");
        manager.post(OPPORTUNITIES, late).expect(201);

        Answer stages = manager.get(path + "?kind=OPPORTUNITY_STAGE").expect(200);

        assertThat(stages.items("type")).containsExactly("LOST", "WON");
        assertThat(stages.items("at")).containsExactly("2024-01-09T00:00:00Z", "2024-01-08T00:00:00Z");
        assertThat(manager.get(path + "?kind=OPPORTUNITY").items("at"))
                .containsExactly("2024-01-07T00:00:00Z", "2024-01-07T00:00:00Z");
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

        assertThat(seen).isEqualTo(all).hasSize(26);
    }

    @Test
    void whatADuplicateHadComesAndGoesWithIt() {
        String other = registered("E" + pos);
        Map<String, Object> won = with(opportunity(other), "stage", "WON", "stageReason", "Price");
        manager.post(OPPORTUNITIES, won).expect(201);
        manager.post(GIFTS, gift(other, "Li Na", wang, "20")).expect(201);
        String merge = merged(manager, manager.get(CUSTOMERS + "/" + customerId), other)
                .id();

        assertThat(manager.get(CUSTOMERS + "/" + other + "/timeline")
                        .expect(200)
                        .items())
                .isEqualTo(manager.get(path).items())
                .hasSize(24);
        assertThat(manager.get(path + "?kind=OPPORTUNITY_STAGE").items()).hasSize(2);

        manager.post("/api/v1/merges/" + merge + "/undo", "").expect(200);

        assertThat(manager.get(path + "?kind=MERGE").items("state")).containsExactly("UNDONE", "MERGED");
        assertThat(manager.get(path + "?kind=OPPORTUNITY_STAGE").items()).hasSize(1);
        assertThat(manager.get(CUSTOMERS + "/" + other + "/timeline").items("kind"))
                .containsExactlyInAnyOrder("OPPORTUNITY", "OPPORTUNITY_STAGE", "GIFT");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "admin,           ''",
        "account-manager, ''",
        "operations,      ''",
        "promoter,        MERGE HANDOVER EXIT_CASE OPPORTUNITY_STAGE OPPORTUNITY",
        "marketing,       MERGE HANDOVER GIFT_SOLICITATION GIFT",
        "compliance,      EXIT_CASE OPPORTUNITY_STAGE OPPORTUNITY"
    })
    void tellsNothingThatTheRoleMayNotReadElsewhere(String role, String hidden) {
        List<String> kinds =
                Stream.of(hidden.split(" ")).filter(kind -> !kind.isEmpty()).toList();

        assertThat(kindsTold(Client.of(role)))
                .isEqualTo(NEWEST_FIRST.stream()
                        .filter(kind -> !kinds.contains(kind))
                        .toList());
        kinds.forEach(kind -> Client.of(role).get(path + "?kind=" + kind).refused(403, "FORBIDDEN", "query:kind"));
    }

    @Test
    void aDealerIsToldOfNeitherLevelsNorWhoStandsForUs() {
        Client dealer = Client.partner(UUID.randomUUID());
        customerId = registered(dealer, "F" + pos);
        path = CUSTOMERS + "/" + customerId + "/timeline";
        manager.post(GIFTS, gift(customerId, "Wang Fang", sun, "10")).expect(201);
        dealer.post(OPPORTUNITIES, opportunity(customerId)).expect(201);
        dealer.post(SOLICITATIONS, with(solicitation(customerId, "Li Na"), "askedOn", "2024-01-02"))
                .expect(201);
        whatIsRecordedForTheDealersCustomer();

        assertThat(kindsTold(dealer)).containsExactly("EXIT_CASE", "GIFT", "OPPORTUNITY", "GIFT_SOLICITATION");
        assertThat(kindsTold(manager))
                .containsExactly(
                        "ACCOUNT_MANAGER",
                        "RELATIONSHIP_LEVEL",
                        "EXIT_CASE",
                        "GIFT",
                        "SUPPORT_MEMBER_JOINED",
                        "OPPORTUNITY",
                        "GIFT_SOLICITATION");
        dealer.get(path + "?kind=RELATIONSHIP_LEVEL").refused(403, "FORBIDDEN", "query:kind");
        dealer.get(path + "?kind=SIGNING_DEALER").refused(403, "FORBIDDEN", "query:kind");
        dealer.get(path + "?kind=SUPPORT_MEMBER_JOINED").refused(403, "FORBIDDEN", "query:kind");
        assertThat(dealer.get(path + "?kind=GIFT").items("employee")).containsExactly(sun);
    }

    private void whatIsRecordedForTheDealersCustomer() {
        manager.post("/api/v1/exit-cases", object("customerId", customerId)).expect(201);
        made(manager, customerId, "relationship-levels", object("level", "BASIC", "reason", "Small"));
        made(manager, customerId, "account-managers", object("employee", sun));
        made(
                manager,
                customerId,
                "support-team-members",
                object("function", "FINANCE", "employee", wang, "from", on(14)));
    }

    @Test
    void isWithinReachOfItsCustomersDealerAlone() {
        manager.get(CUSTOMERS + "/" + UUID.randomUUID() + "/timeline").refused(404, "CUSTOMER_UNKNOWN");
        Client.partner(UUID.randomUUID()).get(path).refused(404, "CUSTOMER_UNKNOWN");
    }
}
