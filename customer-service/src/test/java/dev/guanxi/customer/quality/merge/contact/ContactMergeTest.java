package dev.guanxi.customer.quality.merge.contact;

import static dev.guanxi.customer.Given.CUSTOMERS;
import static dev.guanxi.customer.Given.registered;
import static dev.guanxi.customer.GivenDossier.contact;
import static dev.guanxi.customer.GivenDossier.made;
import static dev.guanxi.platform.testing.Json.object;
import static dev.guanxi.platform.testing.Json.with;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.platform.embedded.EventSchemas;
import dev.guanxi.platform.embedded.TopicReader;
import dev.guanxi.platform.embedded.TopicRecord;
import dev.guanxi.platform.testing.Answer;
import dev.guanxi.platform.testing.Client;
import dev.guanxi.platform.testing.Together;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two contacts that are one person become one, and can be parted again (C7). */
@QuarkusTest
class ContactMergeTest extends MergingContactsTest {

    @Override
    Map<String, Object> survivorSays() {
        return object("name", "Chen Jing", "emails", List.of("chen@acme.example"), "interests", List.of("go"));
    }

    @Override
    Map<String, Object> duplicateSays() {
        return object(
                "name",
                "Jing Chan",
                "title",
                "Buyer",
                "emails",
                List.of("jing@home.example"),
                "birthday",
                object("month", 2, "day", 29));
    }

    @Test
    void theSurvivorGetsWhatItLacks() {
        Answer merged = asked().expect(201);

        assertThat(merged.etag()).isEqualTo("\"1\"");
        assertThat(merged.text("contactId")).isEqualTo(survivor);
        assertThat(merged.text("customerId")).isEqualTo(customer);
        assertThat(MANAGER.get(merged.header("Location")).expect(200).body()).isEqualTo(merged.body());
        JsonNode now = read(survivor).expect(200).body();
        assertThat(now.path("version").asInt()).isEqualTo(2);
        assertThat(now.path("name").asText()).isEqualTo("Chen Jing");
        assertThat(now.path("title").asText()).isEqualTo("Buyer");
        assertThat(now.path("birthday").toString()).isEqualTo("{\"month\":2,\"day\":29}");
        assertThat(now.path("emails"))
                .extracting(JsonNode::asText)
                .containsExactly("chen@acme.example", "jing@home.example");
        assertThat(MANAGER.get(CONTACTS + survivor + "/merges").items("id")).containsExactly(merged.id());
        assertThat(MANAGER.get(CUSTOMERS + "/" + customer + "/contacts").items("id"))
                .containsExactly(survivor);
    }

    /** Where the answer to a request sends its caller, who does not go there. */
    private static String movedTo(String method, String path) {
        return as("manager")
                .redirects()
                .follow(false)
                .contentType(Client.MERGE_PATCH)
                .header("If-Match", "\"1\"")
                .body("{}")
                .request(method, CONTACTS + path)
                .then()
                .statusCode(308)
                .extract()
                .header("Location");
    }

    @Test
    void theOldIdLeadsToTheSurvivor() {
        merged();

        assertThat(movedTo("GET", duplicate)).endsWith(CONTACTS + survivor);
        assertThat(movedTo("PATCH", duplicate)).endsWith(CONTACTS + survivor);
        assertThat(movedTo("DELETE", duplicate)).endsWith(CONTACTS + survivor);
        assertThat(movedTo("GET", duplicate + "/merges?limit=3")).endsWith(CONTACTS + survivor + "/merges?limit=3");
        assertThat(read(duplicate).expect(200).id()).isEqualTo(survivor);
        Client.partner(UUID.randomUUID()).get(CONTACTS + duplicate).refused(404, "CONTACT_UNKNOWN");
    }

    @Test
    void aPreviewTellsFieldByFieldAndChangesNothing() {
        made(MANAGER, customer, "parties", object("role", "BUYER", "who", object("contactId", duplicate)));

        Answer preview = MANAGER.post(
                        CONTACTS + survivor + "/merge-previews",
                        object("duplicateId", duplicate, "choices", object("NAME", "DUPLICATE")),
                        "Accept-Language",
                        "zh-CN")
                .expect(200);

        assertThat(preview.body().at("/merged/name").asText()).isEqualTo("Jing Chan");
        assertThat(preview.body().path("fields"))
                .extracting(field -> field.path("field").asText() + " "
                        + field.path("winner").asText() + " "
                        + field.path("reason").asText() + " "
                        + field.path("text").asText())
                .contains("NAME DUPLICATE CHOSEN 由人选定", "EMAILS BOTH JOINED 双方的值合在一起，不重复");
        assertThat(preview.body().path("moves").toString())
                .isEqualTo("[{\"table\":\"party\",\"rows\":1,\"joined\":0}]");
        assertThat(read(survivor).expect(200).etag()).isEqualTo("\"1\"");
        assertThat(read(duplicate).expect(200).etag()).isEqualTo("\"1\"");
    }

    @Test
    void undoingGivesEachItsOwn() {
        JsonNode before = read(duplicate).body();
        JsonNode own = read(survivor).body();
        String merged = merged();

        Answer undone = undo(merged).expect(200);

        assertThat(undone.etag()).isEqualTo("\"2\"");
        assertThat(undone.text("undoneBy")).isNotBlank();
        for (String member : List.of("customerId", "name", "title", "emails", "birthday", "recordedAt", "recordedBy")) {
            assertThat(read(duplicate).body().path(member)).as(member).isEqualTo(before.path(member));
            assertThat(read(survivor).body().path(member)).as(member).isEqualTo(own.path(member));
        }
        assertThat(read(duplicate).body().path("version").asInt()).isEqualTo(2);
        undo(merged).expect(200);
        MANAGER.post(CONTACTS + survivor + "/merges", order(duplicate, 3, 2)).expect(201);
    }

    @Test
    void chainsOfMergesLeadToTheLast() {
        String third = met(contact("Wu Jun"));
        String first = merged();

        Answer second = MANAGER.post(CONTACTS + third + "/merges", order(survivor, 1, 2))
                .expect(201);

        assertThat(movedTo("GET", duplicate)).endsWith(third);
        assertThat(MANAGER.get(MERGES + first).text("contactId")).isEqualTo(third);
        undo(first).refused(409, "MERGE_USED_SINCE");
        undo(second.id()).expect(200);
        assertThat(movedTo("GET", duplicate)).endsWith(survivor);
    }

    @Test
    void laterChangesForbidIt() {
        String merged = merged();
        MANAGER.patch(CONTACTS + survivor, object("title", "Head"), "If-Match", "\"2\"")
                .expect(200);

        Answer refused = undo(merged).refused(409, "MERGE_USED_SINCE");

        assertThat(refused.text("detail")).contains("it had version 2, now it has 3");
    }

    @Test
    void soDoesWhatIsRecordedOfTheSurvivor() {
        String merged = merged();
        made(MANAGER, customer, "parties", object("role", "BUYER", "who", object("contactId", duplicate)));

        assertThat(undo(merged).refused(409, "MERGE_USED_SINCE").text("detail")).contains("Of party");
    }

    @Test
    void aRepeatAnswersWithTheMergeThatIsThere() {
        Map<String, Object> named = with(order(duplicate, 1, 1), "id", UUID.randomUUID());

        Answer first = MANAGER.post(CONTACTS + survivor + "/merges", named).expect(201);
        Answer again = MANAGER.post(CONTACTS + survivor + "/merges", named).expect(200);

        assertThat(again.body()).isEqualTo(first.body());
        MANAGER.post(CONTACTS + survivor + "/merges", with(named, "choices", object("NAME", "DUPLICATE")))
                .refused(409, "ID_TAKEN", "/id");
    }

    @Test
    void aSurvivorIsNotRemovedUntilTheyAreParted() {
        Map<String, Object> named = with(order(duplicate, 1, 1), "id", UUID.randomUUID());
        String merged =
                MANAGER.post(CONTACTS + survivor + "/merges", named).expect(201).id();
        MANAGER.delete(CONTACTS + survivor, "If-Match", "\"2\"").refused(409, "CONTACT_IN_USE");
        undo(merged).expect(200);

        MANAGER.delete(CONTACTS + survivor, "If-Match", "\"3\"").expect(204);

        MANAGER.get(MERGES + merged).refused(404, "MERGE_UNKNOWN");
        MANAGER.post(CONTACTS + survivor + "/merges", named).refused(404, "CONTACT_UNKNOWN");
        read(duplicate).expect(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"version", "duplicateVersion"})
    void bothVersionsMustBeTheNewest(String member) {
        MANAGER.post(CONTACTS + survivor + "/merges", with(order(duplicate, 1, 1), member, 7))
                .refused(412, "VERSION_STALE", "/" + member);

        assertThat(read(duplicate).expect(200).etag()).isEqualTo("\"1\"");
    }

    @Test
    void ofTwoMergesOfOnePairOneWins() {
        List<Answer> answers = Together.send(
                2, i -> i == 0 ? asked() : MANAGER.post(CONTACTS + duplicate + "/merges", order(survivor, 1, 1)));

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(201, 409);
        answers.stream().filter(answer -> answer.status() == 409).forEach(lost -> lost.refused(409, "CONTACT_MERGED"));
    }

    @Test
    void whoCannotBeOneIsRefused() {
        String elsewhere = MANAGER.post(CUSTOMERS + "/" + registered(unique()) + "/contacts", contact("Li Na"))
                .expect(201)
                .id();
        String path = CONTACTS + survivor + "/merges";

        MANAGER.post(path, order(survivor, 1, 1)).refused(422, "MERGE_WITH_ITSELF", "/duplicateId");
        MANAGER.post(path, order(elsewhere, 1, 1)).refused(422, "MERGE_CUSTOMERS_DIFFER", "/duplicateId");
        MANAGER.post(path, order(UUID.randomUUID().toString(), 1, 1)).refused(422, "CONTACT_UNKNOWN", "/duplicateId");
        MANAGER.post(path, with(order(duplicate, 1, 1), "choices", object("NAME", "BOTH")))
                .refused(422, "MERGE_CHOICE_INVALID", "/choices/NAME");
        merged();
        MANAGER.post(path, order(duplicate, 2, 1)).refused(409, "CONTACT_MERGED");
    }

    @Test
    void dealersMergeTheirOwnAlone() {
        Client dealer = Client.partner(UUID.randomUUID());
        String theirs = registered(dealer, unique());
        String one = made(dealer, theirs, "contacts", contact("Li Na"));
        String other = made(dealer, theirs, "contacts", contact("Han Mei"));

        dealer.post(CONTACTS + survivor + "/merges", order(one, 1, 1)).refused(404, "CONTACT_UNKNOWN");
        dealer.post(CONTACTS + one + "/merges", order(duplicate, 1, 1)).refused(422, "CONTACT_UNKNOWN", "/duplicateId");
        String merged = dealer.post(CONTACTS + one + "/merges", order(other, 1, 1))
                .expect(201)
                .id();
        Client.partner(UUID.randomUUID()).get(MERGES + merged).refused(404, "MERGE_UNKNOWN");
        Client.partner(UUID.randomUUID()).post(MERGES + merged + "/undo", "").refused(404, "MERGE_UNKNOWN");
        dealer.post(MERGES + merged + "/undo", "").expect(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {ContactMergeEvents.MERGED, ContactMergeEvents.UNDONE})
    void examplesKeepTheirSchemas(String type) {
        EventSchemas schema = EventSchemas.of(type);

        assertThat(schema.examples()).hasSizeGreaterThan(1).allSatisfy(example -> schema.check(example.toString()));
    }

    @Test
    void othersAreTold() {
        try (TopicReader reader = TopicReader.fromNow("customer.events")) {
            String merged = merged();
            undo(merged).expect(200);

            List<TopicRecord> records = reader.await(
                    2, record -> customer.equals(record.key()) && record.type().contains("contact-merge"));

            assertThat(records)
                    .extracting(TopicRecord::type)
                    .containsExactly(ContactMergeEvents.MERGED, ContactMergeEvents.UNDONE);
            JsonNode told = EventSchemas.of(ContactMergeEvents.MERGED).check(records.get(0));
            assertThat(told.path("contactId").asText()).isEqualTo(survivor);
            assertThat(told.path("duplicateId").asText()).isEqualTo(duplicate);
            assertThat(told.path("version").asInt()).isEqualTo(2);
            JsonNode undone = EventSchemas.of(ContactMergeEvents.UNDONE).check(records.get(1));
            assertThat(undone.path("duplicateVersion").asInt()).isEqualTo(2);
            assertThat(undone.path("mergeId").asText()).isEqualTo(merged);
        }
    }
}
