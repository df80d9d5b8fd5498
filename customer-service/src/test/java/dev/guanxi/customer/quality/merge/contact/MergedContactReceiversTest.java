package dev.guanxi.customer.quality.merge.contact;

import static dev.guanxi.customer.Given.CUSTOMERS;
import static dev.guanxi.customer.gift.GivenGifts.ALLOWANCES;
import static dev.guanxi.customer.gift.GivenGifts.EVALUATIONS;
import static dev.guanxi.customer.gift.GivenGifts.GIFTS;
import static dev.guanxi.customer.gift.GivenGifts.gift;
import static dev.guanxi.customer.gift.GivenGifts.receiver;
import static dev.guanxi.platform.testing.Json.object;
import static dev.guanxi.platform.testing.Json.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.customer.Given;
import dev.guanxi.platform.testing.Answer;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A merge of contacts gives nobody a second allowance (C7, C12). */
@QuarkusTest
class MergedContactReceiversTest extends MergingContactsTest {

    private static final String OWN = "Chen Jing";
    private static final String OTHER = "Jing Chan";

    private Map<String, Object> wanted(String name, String contact, String amount) {
        return with(gift(customer, name, unique(), amount), "receiver", with(receiver(name), "contactId", contact));
    }

    private Answer given(String name, String contact, String amount) {
        return MANAGER.post(GIFTS, wanted(name, contact, amount)).expect(201);
    }

    private List<String> spent() {
        return MANAGER.get(ALLOWANCES + "?by=RECEIVER&customerId=" + customer)
                .expect(200)
                .items("spent");
    }

    private void isLimited(String name, String contact, String amount) {
        Answer asked = MANAGER.post(EVALUATIONS, wanted(name, contact, amount)).expect(200);
        assertThat(asked.body().path("rules"))
                .extracting(rule -> rule.path("rule").asText())
                .contains("RECEIVER_LIMIT");
    }

    @Test
    void whatBothReceivedCountsTogetherUntilTheyArePartedAgain() {
        given(OWN, survivor, "1500");
        given(OTHER, duplicate, "1400");

        String merged = merged();

        assertThat(spent()).containsExactly("2900");
        isLimited(OWN, survivor, "101");
        isLimited(OTHER, duplicate, "101");
        isLimited(OWN, null, "101");
        isLimited(OTHER, null, "101");
        undo(merged).expect(200);
        assertThat(spent()).containsExactlyInAnyOrder("1500", "1400");
        given(OTHER, duplicate, "1");
        assertThat(spent()).containsExactlyInAnyOrder("1500", "1401");
    }

    private String toldByPreview() {
        return MANAGER.post(CONTACTS + survivor + "/merge-previews", object("duplicateId", duplicate))
                .expect(200)
                .body()
                .path("moves")
                .toString();
    }

    @Test
    void aPreviewTellsOfReceiversThatWouldBeOne() {
        assertThat(toldByPreview()).isEqualTo("[]");
        given(OTHER, null, "1400");
        assertThat(toldByPreview()).isEqualTo("[{\"table\":\"receiver\",\"rows\":1,\"joined\":0}]");

        given(OWN, survivor, "1500");

        assertThat(toldByPreview()).isEqualTo("[{\"table\":\"receiver\",\"rows\":0,\"joined\":1}]");
    }

    /** Whoever received before, as a contact or by the name alone: it is one person by both names. */
    @ParameterizedTest
    @CsvSource({"true, true", "true, false", "false, true", "false, false"})
    void whoReceivedAsOneOfThemDidAsBoth(boolean asSurvivor, boolean byContact) {
        String contact = asSurvivor ? survivor : duplicate;
        given(asSurvivor ? OWN : OTHER, byContact ? contact : null, "2950");

        String merged = merged();

        isLimited(OWN, survivor, "101");
        isLimited(OTHER, survivor, "101");
        isLimited(OWN, null, "101");
        isLimited(OTHER, null, "101");
        undo(merged).expect(200);
        assertThat(spent()).containsExactly("2950");
        given(OWN, survivor, "1");
        given(OTHER, duplicate, "1");
        assertThat(spent()).containsExactlyInAnyOrder("2951", "1");
    }

    @Test
    void whoNeverReceivedIsKnownByBothNamesFromThenOn() {
        String merged = merged();
        assertThat(spent()).isEmpty();

        given(OTHER, null, "2950");

        isLimited(OWN, survivor, "101");
        undo(merged).refused(409, "MERGE_USED_SINCE");
    }

    @Test
    void whatIsGivenSinceForbidsToPartThem() {
        given(OTHER, duplicate, "100");
        String merged = merged();

        Answer more = given(OWN, survivor, "50");

        assertThat(spent()).containsExactly("150");
        assertThat(more.body().at("/receiver/contactId").asText()).isEqualTo(survivor);
        undo(merged).refused(409, "MERGE_USED_SINCE");
    }

    private boolean official(String name, String contact) {
        return MANAGER.post(EVALUATIONS, wanted(name, contact, "1"))
                .expect(200)
                .text("verdict")
                .equals("NEEDS_APPROVAL");
    }

    private void givenToAnOfficial(String name, String contact) {
        Map<String, Object> official = with(receiver(name), "contactId", contact, "publicOfficial", true);
        MANAGER.post(GIFTS, with(wanted(name, contact, "100"), "receiver", official))
                .expect(201);
    }

    @Test
    void anOfficialAsOneIsOneAsBothUntilTheyArePartedAgain() {
        given(OWN, survivor, "100");
        givenToAnOfficial(OTHER, duplicate);

        String merged = merged();

        assertThat(official(OWN, survivor)).isTrue();
        undo(merged).expect(200);
        assertThat(official(OWN, survivor)).isFalse();
        assertThat(official(OTHER, duplicate)).isTrue();
    }

    /** The customer is merged with another at which the person received as well: undoing would give a second allowance. */
    @Test
    void receiversThatAreJoinedWithOthersSinceStayTogether() {
        given(OTHER, duplicate, "100");
        String merged = merged();
        String main = Given.registered(unique());
        MANAGER.post(GIFTS, gift(main, OWN, unique(), "50")).expect(201);

        Answer customers = Given.merged(MANAGER, MANAGER.get(CUSTOMERS + "/" + main), customer);

        undo(merged).refused(409, "MERGE_USED_SINCE");
        MANAGER.post("/api/v1/merges/" + customers.id() + "/undo", "").expect(200);
        undo(merged).expect(200);
    }
}
