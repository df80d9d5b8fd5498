package dev.guanxi.customer.quality.merge;

import static dev.guanxi.customer.Given.CUSTOMERS;
import static dev.guanxi.customer.Given.customer;
import static dev.guanxi.customer.GivenDossier.contact;
import static dev.guanxi.customer.GivenDossier.made;
import static dev.guanxi.customer.rights.GivenErasures.REQUESTS;
import static dev.guanxi.customer.rights.GivenErasures.request;
import static dev.guanxi.platform.testing.Json.object;
import static dev.guanxi.platform.testing.Json.with;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guanxi.customer.Given;
import dev.guanxi.customer.ServiceTest;
import dev.guanxi.platform.testing.Answer;
import dev.guanxi.platform.testing.Client;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Merges of customers are undone one by one, back to the first (C7). */
@QuarkusTest
class MergeUndoTest extends ServiceTest {

    private static final Client MANAGER = Client.of("manager");

    private String survivor;
    private String duplicate;
    private String third;
    private List<JsonNode> before;

    @BeforeEach
    void threeRecords() {
        survivor = known();
        duplicate = known();
        third = known();
        before = all();
    }

    /** A person whom one of us manages, and who bought. */
    private static String known() {
        String pos = unique();
        String id = MANAGER.post(CUSTOMERS, with(customer(pos), "kind", "PERSON"))
                .expect(201)
                .id();
        MANAGER.post(CUSTOMERS + "/" + id + "/account-managers", object("employee", unique()))
                .expect(201);
        MANAGER.post(Given.PURCHASES, Given.purchase(pos, unique(), Given.line("A", 3, "0.1")))
                .expect(201);
        made(MANAGER, id, "contacts", contact("Li Na"));
        return id;
    }

    private static String joined(String survivor, String duplicate) {
        Answer one = MANAGER.get(CUSTOMERS + "/" + survivor).expect(200);
        Answer other = MANAGER.get(CUSTOMERS + "/" + duplicate).expect(200);
        return MANAGER.post(
                        CUSTOMERS + "/" + survivor + "/merges",
                        object(
                                "duplicateId",
                                duplicate,
                                "version",
                                one.body().path("version"),
                                "duplicateVersion",
                                other.body().path("version")))
                .expect(201)
                .id();
    }

    private static Answer undo(String merge) {
        return MANAGER.post("/api/v1/merges/" + merge + "/undo", "");
    }

    private List<JsonNode> all() {
        return Stream.of(survivor, duplicate, third).map(MergeUndoTest::said).toList();
    }

    /** The record with what it has. */
    private static JsonNode said(String id) {
        ObjectNode said =
                (ObjectNode) MANAGER.get(CUSTOMERS + "/" + id).expect(200).body();
        said.put(
                "bought",
                String.join(
                        " ", MANAGER.get(CUSTOMERS + "/" + id + "/purchases").items("id")));
        said.put(
                "contacts",
                String.join(" ", MANAGER.get(CUSTOMERS + "/" + id + "/contacts").items("id")));
        said.put(
                "manager",
                MANAGER.get(CUSTOMERS + "/" + id + "/account-team")
                        .body()
                        .at("/accountManager/employee")
                        .asText());
        return said.without(List.of("version", "changedAt"));
    }

    @Test
    void aChainOfMergesIsUndoneToItsBeginning() {
        String first = joined(survivor, duplicate);
        String second = joined(third, survivor);

        undo(first).refused(409, "MERGE_USED_SINCE");
        undo(second).expect(200);
        undo(first).expect(200);

        assertThat(all()).isEqualTo(before);
    }

    @Test
    void ofTwoDuplicatesTheLaterIsPartedFirst() {
        String first = joined(survivor, duplicate);
        String second = joined(survivor, third);

        undo(first).refused(409, "MERGE_USED_SINCE");
        undo(second).expect(200);
        undo(first).expect(200);

        assertThat(all()).isEqualTo(before);
    }

    @Test
    void whatWasChangedBetweenTwoMergesForbidsToUndoTheFirst() {
        String first = joined(survivor, duplicate);
        Given.changed(MANAGER, survivor, object("name", "New"));
        undo(joined(survivor, third)).expect(200);

        assertThat(undo(first).refused(409, "MERGE_USED_SINCE").text("detail")).contains("it had version 2");
    }

    @Test
    void whatThePersonAsksForDoesNotForbidIt() {
        String merged = joined(survivor, duplicate);
        MANAGER.post(REQUESTS, request("ACCESS", survivor, null)).expect(201);

        undo(merged).expect(200);
    }
}
