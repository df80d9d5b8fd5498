package dev.guanxi.customer.quality.merge;

import static dev.guanxi.customer.Given.CUSTOMERS;
import static dev.guanxi.customer.GivenDossier.made;
import static dev.guanxi.customer.gift.GivenGifts.ALLOWANCES;
import static dev.guanxi.customer.gift.GivenGifts.EVALUATIONS;
import static dev.guanxi.customer.gift.GivenGifts.GIFTS;
import static dev.guanxi.customer.gift.GivenGifts.gift;
import static dev.guanxi.customer.gift.GivenGifts.receiver;
import static dev.guanxi.platform.testing.Json.object;
import static dev.guanxi.platform.testing.Json.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.platform.testing.Answer;
import dev.guanxi.platform.testing.Client;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A merge gives nobody a second allowance, and makes no two people one (C7, C12). */
@QuarkusTest
class MergedReceiversTest extends MergingTest {

    private final Client manager = Client.of("manager");

    @Override
    Client merging() {
        return manager;
    }

    private Answer given(String customer, String name, String contact, String amount) {
        return manager.post(
                        GIFTS,
                        with(
                                gift(customer, name, unique(), amount),
                                "receiver",
                                with(receiver(name), "contactId", contact)))
                .expect(201);
    }

    private List<String> spent(String customer) {
        return manager.get(ALLOWANCES + "?by=RECEIVER&customerId=" + customer)
                .expect(200)
                .items("spent");
    }

    private String met(String customer, String name, String email) {
        return manager.post(
                        CUSTOMERS + "/" + customer + "/contacts",
                        object("name", name, "emails", List.of(email)),
                        "Duplicate-Check",
                        "insist")
                .expect(201)
                .id();
    }

    @Test
    void whoReceivedAtBothHasOneAllowanceUntilTheyArePartedAgain() {
        String one = met(survivor, "张三", unique() + "@acme.example");
        String other = met(duplicate, "张三", unique() + "@acme.example");
        given(survivor, "张三", one, "1500");
        given(duplicate, "张三 先生", other, "1400");

        Answer merged = merge();

        assertThat(spent(survivor)).containsExactly("2900");
        for (String contact : new String[] {null, one, other}) {
            Answer asked = manager.post(
                            EVALUATIONS,
                            with(
                                    gift(survivor, "张三", unique(), "101"),
                                    "receiver",
                                    with(receiver("张三"), "contactId", contact)))
                    .expect(200);
            assertThat(asked.body().at("/rules/0/rule").asText()).isEqualTo("RECEIVER_LIMIT");
        }
        undo(merged);
        assertThat(spent(survivor)).containsExactly("1500");
        assertThat(spent(duplicate)).containsExactly("1400");
        given(duplicate, "张三", other, "1");
        assertThat(spent(duplicate)).containsExactly("1401");
    }

    @Test
    void whoSharesAnAddressIsOneReceiverUnderAnyName() {
        String email = unique() + "@acme.example";
        given(survivor, "Wang Fang", met(survivor, "Wang Fang", email), "300");
        given(duplicate, "王芳", met(duplicate, "王芳", email), "200");
        given(duplicate, "Li Na", null, "100");

        Answer merged = merge();

        assertThat(spent(survivor)).containsExactlyInAnyOrder("500", "100");
        Answer more = manager.post(GIFTS, gift(survivor, "王芳", unique(), "50")).expect(201);
        assertThat(spent(survivor)).containsExactlyInAnyOrder("550", "100");
        manager.post("/api/v1/merges/" + merged.id() + "/undo", "").refused(409, "MERGE_USED_SINCE");
        assertThat(more.body().at("/receiver/name").asText()).isEqualTo("Wang Fang");
    }

    @Test
    void receiversThatWereToldApartStayApart() {
        given(survivor, "张三", met(survivor, "张三", unique() + "@acme.example"), "100");
        given(survivor, "张三", met(survivor, "张三", unique() + "@acme.example"), "200");
        given(duplicate, "张三", met(duplicate, "张三", unique() + "@acme.example"), "300");

        merge();

        assertThat(spent(survivor)).containsExactlyInAnyOrder("100", "200", "300");
        manager.post(GIFTS, gift(survivor, "张三", unique(), "1"))
                .refused(422, "RECEIVER_AMBIGUOUS", "/receiver/contactId");
    }

    @Test
    void anOfficialAtOneIsOneAtBothUntilTheyArePartedAgain() {
        given(survivor, "Chen Wei", null, "100");
        manager.post(
                        GIFTS,
                        with(
                                gift(duplicate, "Chen Wei", unique(), "100"),
                                "receiver",
                                with(receiver("Chen Wei"), "publicOfficial", true)))
                .expect(201);

        Answer merged = merge();

        assertThat(official(survivor)).isTrue();
        undo(merged);
        assertThat(official(survivor)).isFalse();
        assertThat(official(duplicate)).isTrue();
    }

    @Test
    void whoIsFoundToBeAnOfficialMeanwhileIsOneAtBothAfterwards() {
        given(survivor, "Chen Wei", null, "100");
        given(duplicate, "Chen Wei", null, "100");
        Answer merged = merge();

        deniedToAnOfficial(null);
        undo(merged);

        assertThat(official(survivor)).isTrue();
        assertThat(official(duplicate)).isTrue();
    }

    @Test
    void whoIsAReceiverByTheMergeAloneStaysAnOfficial() {
        String unmet = met(survivor, "Chen Wei", unique() + "@acme.example");
        given(duplicate, "Chen Wei", met(duplicate, "Chen Wei", unique() + "@acme.example"), "100");
        Answer merged = merge();

        deniedToAnOfficial(unmet);

        manager.post("/api/v1/merges/" + merged.id() + "/undo", "").refused(409, "MERGE_USED_SINCE");
        assertThat(official(survivor)).isTrue();
    }

    /** No record is left of what is denied, but whom it was for. */
    private void deniedToAnOfficial(String contact) {
        manager.post(
                        GIFTS,
                        with(
                                gift(survivor, "Chen Wei", unique(), "2001"),
                                "planned",
                                true,
                                "receiver",
                                with(receiver("Chen Wei"), "contactId", contact, "publicOfficial", true)))
                .refused(422, "GIFT_DENIED", "/amount");
    }

    private boolean official(String customer) {
        return manager.post(EVALUATIONS, gift(customer, "Chen Wei", unique(), "1"))
                .expect(200)
                .text("verdict")
                .equals("NEEDS_APPROVAL");
    }

    private Answer evaluated(String customer, String name, String contact, String amount) {
        return manager.post(
                        EVALUATIONS,
                        with(
                                gift(customer, name, unique(), amount),
                                "receiver",
                                with(receiver(name), "contactId", contact)))
                .expect(200);
    }

    /** What the rules know of the contact's allowance. */
    private String spentOn(String customer, String name, String contact) {
        return evaluated(customer, name, contact, "1")
                .decimal("/allowances/0/spent")
                .toPlainString();
    }

    /** The one who received is the survivor's, or the duplicate's. */
    @ParameterizedTest
    @CsvSource({"true,张三 先生,false", "false,张三 先生,false", "true,Zhang San,true", "false,Zhang San,true"})
    void aContactThatNeverReceivedIsOneWithWhoDidAtTheOther(boolean ours, String name, boolean addressShared) {
        String email = unique() + "@acme.example";
        String one = ours ? survivor : duplicate;
        String other = ours ? duplicate : survivor;
        String received = met(one, "张三", email);
        String unmet = met(other, name, addressShared ? email : unique() + "@acme.example");
        given(one, "张三", received, "1500");
        given(one, "张三", received, "1400");

        Answer merged = merge();

        assertThat(spentOn(survivor, name, unmet)).isEqualTo("2900");
        assertThat(evaluated(survivor, name, unmet, "101")
                        .body()
                        .at("/rules/0/rule")
                        .asText())
                .isEqualTo("RECEIVER_LIMIT");
        assertThat(spent(survivor)).containsExactly("2900");
        undo(merged);
        assertThat(spentOn(other, name, unmet)).isEqualTo("0");
        assertThat(spentOn(one, "张三", received)).isEqualTo("2900");
    }

    @Test
    void oneWhoReceivedByNameAloneIsTheContactWithIt() {
        given(survivor, "张三", null, "1500");
        String ours = met(survivor, "张三", unique() + "@acme.example");
        String theirs = met(duplicate, "张三", unique() + "@acme.example");
        given(duplicate, "张三", theirs, "1400");

        merge();

        assertThat(spentOn(survivor, "张三", ours)).isEqualTo("2900");
        assertThat(spentOn(survivor, "张三", theirs)).isEqualTo("2900");
    }

    @Test
    void contactsThatComeToBeOneHaveOneAllowanceFromTheFirstGiftOn() {
        String email = unique() + "@acme.example";
        String ours = met(survivor, "Wang Fang", email);
        String theirs = met(duplicate, "王芳", email);

        merge();
        given(survivor, "王芳", theirs, "1500");
        given(survivor, "Wang Fang", ours, "1400");

        assertThat(spent(survivor)).containsExactly("2900");
    }

    @Test
    void contactsThatWereToldApartStayApart() {
        String first = met(survivor, "张三", unique() + "@acme.example");
        met(survivor, "张三", unique() + "@acme.example");
        String theirs = met(duplicate, "张三", unique() + "@acme.example");
        given(duplicate, "张三", theirs, "300");

        merge();

        assertThat(spentOn(survivor, "张三", first)).isEqualTo("0");
    }

    /** A switchboard makes no two people one. */
    @Test
    void aLineOfTheHouseMakesNobodyOne() {
        List<Object> line = List.of(object("line", "WORK", "number", "+8657188880000"));
        String ours = made(manager, survivor, "contacts", object("name", "Han Meimei", "phones", line));
        String theirs = made(manager, duplicate, "contacts", object("name", "Li Lei", "phones", line));
        given(survivor, "Han Meimei", ours, "100");

        merge();

        assertThat(spentOn(survivor, "Li Lei", theirs)).isEqualTo("0");
    }
}
