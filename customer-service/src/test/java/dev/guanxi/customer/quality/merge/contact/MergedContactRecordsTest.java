package dev.guanxi.customer.quality.merge.contact;

import static dev.guanxi.customer.Given.CUSTOMERS;
import static dev.guanxi.customer.GivenDossier.AT;
import static dev.guanxi.customer.GivenDossier.contact;
import static dev.guanxi.customer.GivenDossier.interaction;
import static dev.guanxi.customer.GivenDossier.satisfaction;
import static dev.guanxi.customer.rights.GivenErasures.REQUESTS;
import static dev.guanxi.customer.rights.GivenErasures.request;
import static dev.guanxi.platform.testing.Json.object;
import static dev.guanxi.platform.testing.Json.with;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.customer.GivenDossier;
import dev.guanxi.platform.testing.Answer;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What names a contact names the one that it was merged into, and itself again once they are parted (C7). */
@QuarkusTest
class MergedContactRecordsTest extends MergingContactsTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    private static Map<String, Object> agreeing(String name) {
        return with(
                contact(name),
                "birthday",
                object("month", TODAY.getMonthValue(), "day", TODAY.getDayOfMonth()),
                "consents",
                object("EMAIL", object("decision", "GIVEN", "decidedAt", AT, "source", "form")));
    }

    @Override
    Map<String, Object> survivorSays() {
        return agreeing("Chen Jing");
    }

    @Override
    Map<String, Object> duplicateSays() {
        return with(
                agreeing("Jing Chan"),
                "familyMembers",
                List.of(object(
                        "relation",
                        "CHILD",
                        "name",
                        "Chen Yu",
                        "birthday",
                        object("month", TODAY.getMonthValue(), "day", TODAY.getDayOfMonth()))));
    }

    private String made(String kind, Map<String, Object> data) {
        return GivenDossier.made(MANAGER, customer, kind, data);
    }

    private String party(String role, String contact) {
        return made("parties", object("role", role, "who", object("contactId", contact)));
    }

    private static List<String> present(String interaction) {
        return texts(MANAGER.get("/api/v1/interactions/" + interaction)
                .expect(200)
                .body()
                .path("contactIds"));
    }

    private static List<String> texts(JsonNode list) {
        return Stream.iterate(0, i -> i < list.size(), i -> i + 1)
                .map(i -> list.get(i).asText())
                .toList();
    }

    @Test
    void whoTookPartDidSoOnce() {
        String third = met(contact("Wu Jun"));
        String alone = made("interactions", with(interaction("CALL"), "contactIds", List.of(duplicate)));
        List<String> all = List.of(third, duplicate, survivor);
        String together = made("interactions", with(interaction("VISIT"), "contactIds", all));
        String last =
                made("interactions", with(interaction("VISIT"), "contactIds", List.of(survivor, third, duplicate)));

        String merged = merged();

        assertThat(present(alone)).containsExactly(survivor);
        assertThat(present(together)).containsExactly(third, survivor);
        assertThat(present(last)).containsExactly(survivor, third);
        undo(merged).expect(200);
        assertThat(present(alone)).containsExactly(duplicate);
        assertThat(present(together)).containsExactlyElementsOf(all);
        assertThat(present(last)).containsExactly(survivor, third, duplicate);
    }

    private Answer partyOf(String id) {
        return MANAGER.get("/api/v1/parties/" + id);
    }

    @Test
    void onePersonInOneRoleIsOnePartyWithOneVoice() {
        String own = party("BUYER", survivor);
        String same = party("BUYER", duplicate);
        String user = party("DIRECT_USER", duplicate);
        made("satisfactions", satisfaction(own, 5));
        String later = made("satisfactions", with(satisfaction(same, 2), "measuredAt", "2025-03-02T09:00:00Z"));

        String merged = merged();

        assertThat(MANAGER.get(CUSTOMERS + "/" + customer + "/parties").items("id"))
                .containsExactlyInAnyOrder(own, user);
        assertThat(partyOf(user).body().at("/who/contactId").asText()).isEqualTo(survivor);
        assertThat(partyOf(own).body().path("satisfaction").asInt()).isEqualTo(2);
        assertThat(MANAGER.get("/api/v1/satisfactions/" + later).text("partyId"))
                .isEqualTo(own);
        undo(merged).expect(200);
        assertThat(partyOf(own).body().path("satisfaction").asInt()).isEqualTo(5);
        assertThat(partyOf(same).body().path("satisfaction").asInt()).isEqualTo(2);
        assertThat(partyOf(same).body().at("/who/contactId").asText()).isEqualTo(duplicate);
        assertThat(partyOf(user).body().at("/who/contactId").asText()).isEqualTo(duplicate);
        assertThat(MANAGER.get("/api/v1/satisfactions/" + later).text("partyId"))
                .isEqualTo(same);
    }

    private String occasion(String contact, String title) {
        return made(
                "occasions",
                object(
                        "kind",
                        "PROMOTION",
                        "title",
                        title,
                        "contactId",
                        contact,
                        "on",
                        TODAY.minusYears(3).toString()));
    }

    private List<String> today() {
        return MANAGER.get("/api/v1/occasions?customerId=" + customer + "&from=" + TODAY + "&within=P1D&zone=UTC")
                .expect(200)
                .items("key");
    }

    @Test
    void whatBothRecordedComesRoundOnce() {
        String own = occasion(survivor, "Head of purchasing");
        String same = occasion(duplicate, "head of purchasing");
        String other = occasion(duplicate, "Ten years there");

        String merged = merged();

        assertThat(MANAGER.get(CUSTOMERS + "/" + customer + "/occasions").items("id"))
                .containsExactlyInAnyOrder(own, other);
        assertThat(MANAGER.get("/api/v1/occasions/" + other).text("contactId")).isEqualTo(survivor);
        undo(merged).expect(200);
        assertThat(MANAGER.get("/api/v1/occasions/" + same).text("contactId")).isEqualTo(duplicate);
        assertThat(MANAGER.get("/api/v1/occasions/" + other).text("contactId")).isEqualTo(duplicate);
    }

    @Test
    void daysComeRoundForWhomeverTheyAreOf() {
        occasion(duplicate, "Ten years there");
        List<String> before = today();

        String merged = merged();

        List<String> now = today();
        assertThat(before).hasSize(4);
        assertThat(now).hasSize(3).noneMatch(key -> key.contains(duplicate));
        undo(merged).expect(200);
        assertThat(today()).containsExactlyInAnyOrderElementsOf(before);
    }

    private Answer greet(String occasion) {
        return MANAGER.post(
                CUSTOMERS + "/" + customer + "/greetings",
                object(
                        "occasion",
                        occasion,
                        "channel",
                        "EMAIL",
                        "greetedAt",
                        Instant.now().toString()));
    }

    private String keyOf(String contact, String part) {
        String key = contact + "~" + part + "~" + TODAY;
        assertThat(today()).contains(key);
        return key;
    }

    /** The duplicate's child is the survivor's first by then. */
    @Test
    void whoWasGreetedAsTheDuplicateWasGreeted() {
        String birthday = keyOf(duplicate, "0");
        String child = keyOf(duplicate, "1");
        greet(birthday).expect(201);
        greet(child).expect(201);

        String merged = merged();

        greet(keyOf(survivor, "0")).refused(409, "OCCASION_GREETED");
        greet(keyOf(survivor, "1")).refused(409, "OCCASION_GREETED");
        undo(merged).expect(200);
        greet(birthday).refused(409, "OCCASION_GREETED");
        greet(keyOf(survivor, "0")).expect(201);
    }

    @Test
    void whereBothWereGreetedBothGreetingsStay() {
        greet(keyOf(survivor, "0")).expect(201);
        greet(keyOf(duplicate, "0")).expect(201);

        String merged = merged();

        assertThat(MANAGER.get(CUSTOMERS + "/" + customer + "/greetings").items("id"))
                .hasSize(2);
        undo(merged).expect(200);
        greet(keyOf(duplicate, "0")).refused(409, "OCCASION_GREETED");
        greet(keyOf(survivor, "0")).refused(409, "OCCASION_GREETED");
    }

    @Test
    void whoIsNamedByTheOldIdIsTheSurvivor() {
        UUID id = UUID.randomUUID();
        Map<String, Object> call = with(interaction("CALL"), "id", id, "contactIds", List.of(duplicate));
        made("interactions", call);
        merged();

        MANAGER.post(CUSTOMERS + "/" + customer + "/interactions", call).expect(200);
        String again = made("interactions", with(interaction("CALL"), "contactIds", List.of(duplicate, survivor)));
        String party = party("BUYER", duplicate);
        String occasion = occasion(duplicate, "Ten years there");
        Answer asked =
                MANAGER.post(REQUESTS, request("ACCESS", customer, duplicate)).expect(201);

        assertThat(present(again)).containsExactly(survivor);
        assertThat(partyOf(party).body().at("/who/contactId").asText()).isEqualTo(survivor);
        assertThat(MANAGER.get("/api/v1/occasions/" + occasion).text("contactId"))
                .isEqualTo(survivor);
        assertThat(asked.text("contactId")).isEqualTo(survivor);
        MANAGER.patch("/api/v1/parties/" + party, object("role", "DIRECT_USER"), "If-Match", "\"1\"")
                .expect(200);
        MANAGER.patch("/api/v1/interactions/" + again, object("contactIds", List.of(duplicate)), "If-Match", "\"1\"")
                .expect(200);
        assertThat(present(again)).containsExactly(survivor);
    }

    private static String etag(String path) {
        return MANAGER.get(path).expect(200).etag();
    }

    /** Whoever has read a record before reads another afterwards, and changes nothing of it unseen. */
    @Test
    void recordsThatNameAnotherHaveAnotherVersion() {
        String third = met(contact("Wu Jun"));
        occasion(survivor, "Ten years there");
        party("BUYER", survivor);
        Answer greeted = greet(keyOf(duplicate, "0")).expect(201);
        String call = "/api/v1/interactions/"
                + made("interactions", with(interaction("CALL"), "contactIds", List.of(third, duplicate)));
        String visit = "/api/v1/interactions/"
                + made("interactions", with(interaction("VISIT"), "contactIds", List.of(duplicate, survivor)));
        List<String> moved = List.of(
                call,
                visit,
                "/api/v1/parties/" + party("DIRECT_USER", duplicate),
                "/api/v1/occasions/" + occasion(duplicate, "Head of purchasing"),
                "/api/v1/greetings/" + greeted.id());
        List<String> aside = List.of(
                "/api/v1/parties/" + party("BUYER", duplicate),
                "/api/v1/occasions/" + occasion(duplicate, "Ten years there"));
        List<String> before = moved.stream().map(MergedContactRecordsTest::etag).toList();
        List<String> asideBefore =
                aside.stream().map(MergedContactRecordsTest::etag).toList();

        String merged = merged();

        List<String> after = moved.stream().map(MergedContactRecordsTest::etag).toList();
        unequal(before, after);
        MANAGER.patch(call, object("text", "x", "contactIds", List.of(third)), "If-Match", before.get(0))
                .expect(412);
        MANAGER.get(visit, "If-None-Match", before.get(1)).expect(200);
        undo(merged).expect(200);
        List<String> parted = moved.stream().map(MergedContactRecordsTest::etag).toList();
        unequal(after, parted);
        unequal(before, parted);
        unequal(asideBefore, aside.stream().map(MergedContactRecordsTest::etag).toList());
    }

    private static void unequal(List<String> some, List<String> others) {
        assertThat(IntStream.range(0, some.size()))
                .allSatisfy(i -> assertThat(some.get(i)).isNotEqualTo(others.get(i)));
    }

    @Test
    void aPreviewTellsWhatIsMovedAndWhatIsJoined() {
        party("BUYER", survivor);
        party("BUYER", duplicate);
        party("DIRECT_USER", duplicate);
        occasion(survivor, "Ten years there");
        occasion(duplicate, "ten years there");
        made("interactions", with(interaction("CALL"), "contactIds", List.of(duplicate)));
        made("interactions", with(interaction("CALL"), "contactIds", List.of(duplicate, survivor)));

        Answer preview = MANAGER.post(CONTACTS + survivor + "/merge-previews", object("duplicateId", duplicate))
                .expect(200);

        assertThat(preview.body().path("moves"))
                .extracting(one -> one.path("table").asText() + " "
                        + one.path("rows").asInt() + " "
                        + one.path("joined").asInt())
                .containsExactlyInAnyOrder("interaction 1 1", "party 1 1", "occasion 0 1");
    }

    private List<String> pairs() {
        return MANAGER.get(CUSTOMERS + "/" + customer + "/contacts/duplicates")
                .expect(200)
                .items("score");
    }

    private void mergedUnderTheDuplicatesName(Runnable then) {
        String merged = MANAGER.post(
                        CONTACTS + survivor + "/merges",
                        with(order(duplicate, 1, 1), "choices", object("NAME", "DUPLICATE")))
                .expect(201)
                .id();
        then.run();
        undo(merged).expect(200);
    }

    /** That two are two people holds for the one that is merged, too; and for those two again. */
    @Test
    void whoWasToldApartStaysSo() {
        met(object("name", "Jing Chan"));
        assertThat(pairs()).isEmpty();

        mergedUnderTheDuplicatesName(() -> assertThat(pairs()).isEmpty());

        assertThat(pairs()).isEmpty();
    }

    @Test
    void whoWasToldApartFromBothIsSoAgain() {
        String twin = met(object("name", "Jing Chan"));
        MANAGER.post(
                        CUSTOMERS + "/" + customer + "/contacts/duplicates/decisions",
                        object(
                                "decision",
                                "NOT_A_DUPLICATE",
                                "contactId",
                                survivor,
                                "contactVersion",
                                1,
                                "otherId",
                                twin,
                                "otherVersion",
                                1))
                .expect(204);

        mergedUnderTheDuplicatesName(() -> assertThat(pairs()).isEmpty());

        assertThat(pairs()).isEmpty();
    }

    /** What was said of the duplicate held no more. */
    @Test
    void whoReadsDifferentlySinceIsNotToldApart() {
        String twin = met(object("name", "Jing Chan"));
        MANAGER.patch(CONTACTS + twin, object("emails", List.of("jing@home.example")), "If-Match", "\"1\"")
                .expect(200);
        int before = pairs().size();
        assertThat(before).isPositive();

        mergedUnderTheDuplicatesName(() -> assertThat(pairs()).hasSize(1));

        assertThat(pairs()).hasSize(before);
    }

    /** The duplicate's birthday is the survivor's. */
    @Test
    void whoIsGreetedByTheOldKeyIsTheSurvivor() {
        String birthday = keyOf(duplicate, "0");
        merged();

        Answer greeted = greet(birthday).expect(201);

        assertThat(greeted.text("occasion")).isEqualTo(keyOf(survivor, "0"));
        greet(keyOf(survivor, "0")).refused(409, "OCCASION_GREETED");
    }
}
