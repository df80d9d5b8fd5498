package dev.guanxi.customer.gift;

import static dev.guanxi.customer.Given.CUSTOMERS;
import static dev.guanxi.customer.Given.registered;
import static dev.guanxi.customer.gift.GivenGifts.EVALUATIONS;
import static dev.guanxi.customer.gift.GivenGifts.GIFTS;
import static dev.guanxi.customer.gift.GivenGifts.SOLICITATIONS;
import static dev.guanxi.customer.gift.GivenGifts.gift;
import static dev.guanxi.customer.gift.GivenGifts.policy;
import static dev.guanxi.customer.gift.GivenGifts.reason;
import static dev.guanxi.customer.gift.GivenGifts.receiver;
import static dev.guanxi.customer.gift.GivenGifts.today;
import static dev.guanxi.platform.testing.Json.object;
import static dev.guanxi.platform.testing.Json.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.customer.ServiceTest;
import dev.guanxi.platform.persistence.Blocking;
import dev.guanxi.platform.persistence.Transactions;
import dev.guanxi.platform.testing.Answer;
import dev.guanxi.platform.testing.Client;
import dev.guanxi.platform.testing.Together;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens to a gift after it was recorded: approval, handover, return, cancellation. */
@QuarkusTest
class GiftStepsTest extends ServiceTest {

    private static final int CALLERS = 6;

    @Inject
    Transactions transactions;

    private final String giver = unique();
    private final Client asker = Client.named("manager", unique());
    private final Client manager = Client.named("manager", unique());
    private final Client compliance = Client.named("compliance", unique());
    private String customerId;

    @BeforeEach
    void aCustomer() {
        customerId = registered(unique());
    }

    private Map<String, Object> goods(String amount) {
        return gift(customerId, "Wang Fang", giver, amount);
    }

    private Map<String, Object> planned(String amount) {
        return with(goods(amount), "planned", true);
    }

    private List<String> escalated() {
        return compliance
                .get(SOLICITATIONS + "?customerId=" + customerId)
                .expect(200)
                .items("giftId");
    }

    private String recorded(Map<String, Object> gift) {
        return asker.post(GIFTS, gift).expect(201).header("Location");
    }

    private static Answer step(Client by, String path, String step, int version) {
        return by.post(path + "/" + step, reason(), "If-Match", "\"" + version + "\"");
    }

    private Answer handover(String path, int version, String givenOn) {
        return asker.post(path + "/handover", object("givenOn", givenOn), "If-Match", "\"" + version + "\"");
    }

    private String spent() {
        return asker.post(EVALUATIONS, goods("1"))
                .decimal("/allowances/0/spent")
                .stripTrailingZeros()
                .toPlainString();
    }

    @Test
    void whatWaitsForApprovalHoldsItsAllowanceAndIsGivenOnceApproved() {
        String path = recorded(planned("800"));
        assertThat(spent()).isEqualTo("800");

        Answer approved = step(manager, path, "approval", 1).expect(200);
        assertThat(approved.text("state")).isEqualTo("APPROVED");
        assertThat(approved.etag()).isEqualTo("\"2\"");
        Answer given = handover(path, 2, today().toString()).expect(200);

        assertThat(given.text("state")).isEqualTo("GIVEN");
        assertThat(spent()).isEqualTo("800");
    }

    @Test
    void rejectionCancellationAndReturnFreeTheAllowance() {
        step(manager, recorded(planned("800")), "rejection", 1).expect(200);
        step(asker, recorded(planned("800")), "cancellation", 1).expect(200);
        step(asker, recorded(planned("400")), "cancellation", 1).expect(200);
        Answer returned = step(asker, recorded(goods("400")), "return", 1).expect(200);

        assertThat(returned.text("state")).isEqualTo("RETURNED");
        assertThat(spent()).isEqualTo("0");
    }

    @Test
    void nobodyDecidesOnTheirOwn() {
        Client asManager = Client.named("manager", unique());
        String asked = asManager.post(GIFTS, planned("800")).expect(201).header("Location");
        String given = recorded(planned("800"));

        step(asManager, asked, "approval", 1).refused(403, "DECISION_OWN");
        step(asManager, asked, "rejection", 1).refused(403, "DECISION_OWN");
        step(Client.named("compliance", giver), given, "approval", 1).refused(403, "DECISION_OWN");
        step(asManager, given, "approval", 1).expect(200);
    }

    @Test
    void whatIsAboveManagersIsForCompliance() {
        String costly = recorded(planned("1000.01"));
        String official = recorded(with(planned("10"), "receiver", with(receiver("Chen Wei"), "publicOfficial", true)));

        step(manager, costly, "approval", 1).refused(403, "DECISION_ABOVE_AUTHORITY");
        step(manager, official, "rejection", 1).refused(403, "DECISION_ABOVE_AUTHORITY");
        step(compliance, costly, "approval", 1).expect(200);
        step(compliance, official, "approval", 1).expect(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"account-manager", "promoter"})
    void othersDealWithWhatTheyGiveThemselves(String role) {
        Client another = Client.named(role, unique());
        Client own = Client.named(role, giver);
        String promised = recorded(planned("400"));
        String given = recorded(goods("1"));

        Answer refused = step(another, promised, "cancellation", 1).refused(422, "GIVER_FOREIGN");
        another.post(promised + "/handover", object("givenOn", today().toString()), "If-Match", "\"1\"")
                .refused(422, "GIVER_FOREIGN");
        step(another, given, "return", 1).refused(422, "GIVER_FOREIGN");

        assertThat(refused.body().at("/errors/0/value").asText()).isEqualTo(giver);
        assertThat(asker.get(promised).text("state")).isEqualTo("APPROVED");
        assertThat(asker.get(given).text("state")).isEqualTo("GIVEN");
        step(own, promised, "cancellation", 1).expect(200);
        step(own, given, "return", 1).expect(200);
    }

    @Test
    void aDecisionSaysWhyAndWhichVersionItIsAbout() {
        String path = recorded(planned("800"));

        manager.post(path + "/approval", object("reason", " "), "If-Match", "\"1\"")
                .refused(400, "REQUEST_INVALID", "/reason");
        manager.post(path + "/approval", reason()).refused(428, "VERSION_REQUIRED", "header:If-Match");
        step(manager, path, "approval", 2).refused(412, "VERSION_STALE", "header:If-Match");
    }

    @Test
    void aStateOffersItsStepsAlone() {
        String path = recorded(goods("100"));

        step(manager, path, "approval", 1).refused(409, "GIFT_STATE_WRONG");
        step(asker, path, "cancellation", 1).refused(409, "GIFT_STATE_WRONG");
        handover(path, 1, today().toString()).refused(409, "GIFT_STATE_WRONG");
        step(asker, path, "return", 1).expect(200);
        step(asker, path, "return", 2).refused(409, "GIFT_STATE_WRONG");
    }

    @Test
    void ofTwoDecisionsAtOnceOneCounts() {
        String path = recorded(planned("800"));

        List<Answer> answers = Together.send(
                CALLERS, i -> step(Client.named("manager", unique()), path, i % 2 == 0 ? "approval" : "rejection", 1));

        assertThat(Together.statuses(answers)).containsExactly(200, 412, 412, 412, 412, 412);
    }

    @Test
    void aPolicyAnnouncedMeanwhileStopsTheApproval() {
        String path = recorded(planned("800"));
        compliance
                .post(CUSTOMERS + "/" + customerId + "/gift-policies", policy(today().toString()))
                .expect(201);

        Answer denied = step(manager, path, "approval", 1).refused(422, "GIFT_DENIED", "/amount");

        assertThat(denied.body().at("/errors/0/code").asText()).isEqualTo("CUSTOMER_ITEM_CAP");
        step(manager, path, "rejection", 1).expect(200);
    }

    @Test
    void whatIsHandedOverAgainstAPolicyOfMeanwhileIsABreach() {
        String path = recorded(planned("400"));
        compliance
                .post(CUSTOMERS + "/" + customerId + "/gift-policies", policy(today().toString()))
                .expect(201);

        Answer given = handover(path, 1, today().toString()).expect(200);

        assertThat(given.text("state")).isEqualTo("GIVEN");
        assertThat(given.text("verdict")).isEqualTo("DENIED");
        assertThat(escalated()).containsExactly(given.id());
    }

    @Test
    void whatWasGivenBeforeItsApprovalCountsAndStaysGivenOnceApproved() {
        String path = recorded(goods("800"));
        assertThat(asker.get(path).text("state")).isEqualTo("GIVEN_UNAPPROVED");
        assertThat(spent()).isEqualTo("800");

        Answer approved = step(manager, path, "approval", 1).expect(200);

        assertThat(approved.text("state")).isEqualTo("GIVEN");
        assertThat(approved.text("verdict")).isEqualTo("NEEDS_APPROVAL");
        assertThat(approved.text("givenOn")).isEqualTo(today().toString());
        handover(path, 2, today().toString()).refused(409, "GIFT_STATE_WRONG");
        assertThat(spent()).isEqualTo("800");
        assertThat(escalated()).isEmpty();
    }

    @Test
    void whatWasGivenAndIsThenRejectedIsABreach() {
        String path = recorded(goods("800"));

        Answer rejected = step(manager, path, "rejection", 1).expect(200);

        assertThat(rejected.text("state")).isEqualTo("GIVEN");
        assertThat(rejected.text("verdict")).isEqualTo("DENIED");
        assertThat(spent()).isEqualTo("800");
        Answer before = compliance.get(SOLICITATIONS + "?customerId=" + customerId);
        assertThat(before.items("giftId")).containsExactly(rejected.id());
        assertThat(before.items("state")).containsExactly("WITH_COMPLIANCE");
        assertThat(before.items("request")).containsExactly("Given before anybody approved it, and rejected");
        assertThat(compliance.get(path + "/audit-trail").body().path("intact").asBoolean())
                .isTrue();
    }

    @Test
    void itsGiverTakesNothingBackThatWasGivenButWhatCameBack() {
        String path = recorded(goods("800"));
        Client own = Client.named("account-manager", giver);

        step(own, path, "cancellation", 1).refused(409, "GIFT_STATE_WRONG");
        assertThat(spent()).isEqualTo("800");
        Answer right = own.post(
                        GIFTS, with(goods("700"), "corrects", own.get(path).id()))
                .expect(201);
        assertThat(right.text("state")).isEqualTo("GIVEN_UNAPPROVED");
        assertThat(spent()).isEqualTo("700");
        step(own, right.header("Location"), "return", 1).expect(200);
        assertThat(spent()).isEqualTo("0");
    }

    /** As if it had been recorded so much earlier. */
    private void recordedYearsAgo(String path) {
        String id = path.substring(path.lastIndexOf('/') + 1);
        Blocking.await(() -> transactions.write(session -> session.createNativeQuery(
                        "update gift set recorded_at = recorded_at - interval '2 years' where id = :id")
                .setParameter("id", UUID.fromString(id))
                .executeUpdate()));
    }

    @Test
    void theDayOfTheHandoverDecidesTheYear() {
        String path = recorded(planned("400"));
        recordedYearsAgo(path);
        String lastYear = (today().getYear() - 1) + "-06-01";

        handover(path, 1, today().plusDays(7).toString()).refused(422, "IN_FUTURE", "/givenOn");
        Answer given = handover(path, 1, lastYear).expect(200);

        assertThat(given.text("givenOn")).isEqualTo(lastYear);
        assertThat(given.etag()).isEqualTo("\"2\"");
        assertThat(compliance.get(path + "/audit-trail").body().path("intact").asBoolean())
                .isTrue();
        assertThat(spent()).isEqualTo("0");
    }

    @Test
    void nothingIsHandedOverBeforeItWasRecorded() {
        String path = recorded(planned("400"));

        handover(path, 1, "2019-01-01").refused(422, "GIVEN_BEFORE_PLANNED", "/givenOn");
        handover(path, 1, today().minusDays(2).toString()).refused(422, "GIVEN_BEFORE_PLANNED", "/givenOn");

        assertThat(spent()).isEqualTo("400");
        handover(path, 1, today().minusDays(1).toString()).expect(200);
    }

    private void set(LocalDate day, int rate) {
        assertThat(compliance
                        .put("/api/v1/exchange-rates/DKK/" + day, object("rate", rate))
                        .status())
                .isIn(200, 201);
    }

    /** Worth 900 today, 1100 if it is given tomorrow. */
    private String plannedInKronor() {
        set(today(), 9);
        set(today().plusDays(1), 11);
        return recorded(with(planned("100"), "currency", "DKK"));
    }

    @Test
    void anApprovalIsNotEnoughForWhatTheGiftIsWorthByNow() {
        String path = plannedInKronor();
        step(manager, path, "approval", 1).expect(200);

        handover(path, 2, today().plusDays(1).toString()).refused(422, "GIFT_NEEDS_APPROVAL");

        assertThat(spent()).isEqualTo("900");
        assertThat(handover(path, 2, today().toString()).expect(200).text("state"))
                .isEqualTo("GIVEN");
    }

    @Test
    void whatComplianceApprovedIsHandedOverThoughItIsWorthMore() {
        String path = plannedInKronor();
        step(compliance, path, "approval", 1).expect(200);

        Answer given = handover(path, 2, today().plusDays(1).toString()).expect(200);

        assertThat(given.decimal("/value")).isEqualByComparingTo("1100");
        assertThat(given.text("verdict")).isEqualTo("NEEDS_APPROVAL");
        assertThat(compliance
                        .get(path + "/audit-trail")
                        .body()
                        .at("/entries/1/content")
                        .asText())
                .contains("\"approvedAs\":\"COMPLIANCE\"");
    }
}
