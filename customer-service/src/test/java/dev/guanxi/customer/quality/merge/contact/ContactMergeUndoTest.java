package dev.guanxi.customer.quality.merge.contact;

import static dev.guanxi.customer.Given.CUSTOMERS;
import static dev.guanxi.customer.GivenDossier.contact;
import static dev.guanxi.customer.GivenDossier.made;
import static dev.guanxi.customer.rights.GivenErasures.REQUESTS;
import static dev.guanxi.customer.rights.GivenErasures.request;
import static dev.guanxi.platform.testing.Json.object;
import static dev.guanxi.platform.testing.Json.with;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guanxi.platform.testing.Answer;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Merges of contacts are undone one by one, back to the first (C7). */
@QuarkusTest
class ContactMergeUndoTest extends MergingContactsTest {

    /** What both contacts have, so that one of the two is put aside. */
    private static Map<String, Object> shared(String kind, String contact) {
        return kind.equals("parties")
                ? object("role", "BUYER", "who", object("contactId", contact))
                : object("kind", "PROMOTION", "title", "Head", "contactId", contact, "on", "2020-05-04");
    }

    private void haveAll(String... contacts) {
        for (String one : contacts) {
            made(MANAGER, customer, "parties", shared("parties", one));
            made(MANAGER, customer, "occasions", shared("occasions", one));
        }
    }

    private static String joined(String survivor, String duplicate) {
        return MANAGER.post(CONTACTS + survivor + "/merges", order(duplicate, version(survivor), version(duplicate)))
                .expect(201)
                .id();
    }

    private static int version(String contact) {
        return read(contact).expect(200).body().path("version").asInt();
    }

    private static JsonNode said(String contact) {
        return ((ObjectNode) read(contact).expect(200).body()).without(List.of("version", "changedAt"));
    }

    private List<String> held(String kind) {
        return MANAGER.get(CUSTOMERS + "/" + customer + "/" + kind).expect(200).items("id");
    }

    @Test
    void aChainOfMergesIsUndoneToItsBeginning() {
        String third = met(contact("Wu Jun"));
        haveAll(survivor, duplicate, third);
        List<JsonNode> before = List.of(said(survivor), said(duplicate), said(third));
        List<String> parties = held("parties");
        List<String> occasions = held("occasions");
        String first = joined(survivor, duplicate);
        String second = joined(third, survivor);

        undo(first).refused(409, "MERGE_USED_SINCE");
        undo(second).expect(200);
        assertThat(MANAGER.get(MERGES + first).body().path("survivorVersion").asInt())
                .isEqualTo(version(survivor));
        undo(first).expect(200);

        assertThat(List.of(said(survivor), said(duplicate), said(third))).isEqualTo(before);
        assertThat(held("parties")).isEqualTo(parties);
        assertThat(held("occasions")).isEqualTo(occasions);
    }

    @Test
    void ofTwoDuplicatesTheLaterIsPartedFirst() {
        String third = met(contact("Wu Jun"));
        haveAll(survivor, duplicate, third);
        List<JsonNode> before = List.of(said(survivor), said(duplicate), said(third));
        List<String> occasions = held("occasions");
        String first = joined(survivor, duplicate);
        String second = joined(survivor, third);

        undo(first).refused(409, "MERGE_USED_SINCE");
        undo(second).expect(200);
        undo(first).expect(200);

        assertThat(List.of(said(survivor), said(duplicate), said(third))).isEqualTo(before);
        assertThat(held("occasions")).isEqualTo(occasions);
    }

    @Test
    void whatWasChangedBetweenTwoMergesForbidsToUndoTheFirst() {
        String third = met(contact("Wu Jun"));
        String first = joined(survivor, duplicate);
        MANAGER.patch(CONTACTS + survivor, object("title", "Head"), "If-Match", "\"2\"")
                .expect(200);
        undo(joined(survivor, third)).expect(200);

        assertThat(undo(first).refused(409, "MERGE_USED_SINCE").text("detail")).contains("it had version 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"occasions", "parties"})
    void anIdThatAnotherGotSinceForbidsItUntilThatIsGone(String kind) {
        String third = met(contact("Wu Jun"));
        made(MANAGER, customer, kind, shared(kind, survivor));
        String id = UUID.randomUUID().toString();
        made(MANAGER, customer, kind, with(shared(kind, duplicate), "id", id));
        String merged = merged();
        Answer other = MANAGER.post(CUSTOMERS + "/" + customer + "/" + kind, with(shared(kind, third), "id", id))
                .expect(201);

        assertThat(undo(merged).refused(409, "MERGE_USED_SINCE").text("detail")).contains(id);

        MANAGER.delete("/api/v1/" + kind + "/" + id, "If-Match", other.etag()).expect(204);
        undo(merged).expect(200);
        assertThat(MANAGER.get("/api/v1/" + kind + "/" + id).expect(200).body().toString())
                .contains(duplicate);
    }

    @Test
    void whatThePersonAsksForDoesNotForbidIt() {
        String merged = merged();
        MANAGER.post(REQUESTS, request("ACCESS", customer, duplicate)).expect(201);

        undo(merged).expect(200);
    }
}
