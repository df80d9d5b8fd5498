package dev.guanxi.customer.quality.merge;

import static dev.guanxi.customer.Given.CUSTOMERS;
import static dev.guanxi.customer.Given.PURCHASES;
import static dev.guanxi.customer.Given.customer;
import static dev.guanxi.customer.Given.externalId;
import static dev.guanxi.customer.Given.goods;
import static dev.guanxi.customer.Given.line;
import static dev.guanxi.customer.Given.piece;
import static dev.guanxi.customer.Given.purchase;
import static dev.guanxi.customer.GivenDossier.contact;
import static dev.guanxi.platform.testing.Json.object;
import static dev.guanxi.platform.testing.Json.with;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.customer.ServiceTest;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two records of one customer become one, and can be parted again (C7). */
@QuarkusTest
class MergeTest extends ServiceTest {

    private static final String MERGES = "/api/v1/merges/";

    private final Client manager = Client.of("manager");
    private final String one = unique();
    private final String other = unique();
    private String survivor;
    private String duplicate;

    @BeforeEach
    void twoRecords() {
        survivor = manager.post(CUSTOMERS, customer(one)).expect(201).id();
        duplicate = manager.post(CUSTOMERS, with(customer(other), "phone", "+86 571 8888 0000"))
                .expect(201)
                .id();
    }

    private static Map<String, Object> order(String duplicate, int version, int duplicateVersion) {
        return object("duplicateId", duplicate, "version", version, "duplicateVersion", duplicateVersion);
    }

    private Answer merge() {
        return manager.post(CUSTOMERS + "/" + survivor + "/merges", order(duplicate, 1, 1));
    }

    private Answer read(String id) {
        return manager.get(CUSTOMERS + "/" + id);
    }

    private Answer buy(String buyer) {
        return manager.post(PURCHASES, purchase(buyer, unique(), line("A", 3, "0.1")));
    }

    @Test
    void everythingOfTheDuplicateBecomesTheSurvivors() {
        Answer bought = buy(other).expect(201);
        manager.post(bought.header("Location") + "/returns", goods(unique(), piece("A", 1)))
                .expect(201);

        Answer merged = merge().expect(201);

        assertThat(merged.etag()).isEqualTo("\"1\"");
        assertThat(merged.text("customerId")).isEqualTo(survivor);
        assertThat(manager.get(merged.header("Location")).expect(200).body()).isEqualTo(merged.body());
        JsonNode now = read(survivor).expect(200).body();
        assertThat(now.path("version").asInt()).isEqualTo(2);
        assertThat(now.path("phone").asText()).isEqualTo("+8657188880000");
        assertThat(now.path("externalIds")).hasSize(2);
        assertThat(manager.get(CUSTOMERS + "/" + survivor + "/purchases").items("id"))
                .containsExactly(bought.id());
        assertThat(manager.get(CUSTOMERS + "/" + survivor + "/returns").items()).hasSize(1);
        assertThat(manager.get(CUSTOMERS + "/" + survivor + "/merges").items("id"))
                .containsExactly(merged.id());
    }

    /** Where the answer to a request sends its caller, who does not go there. */
    private static String movedTo(String method, String path) {
        return as("manager")
                .redirects()
                .follow(false)
                .contentType(Client.MERGE_PATCH)
                .header("If-Match", "\"1\"")
                .body("{}")
                .request(method, CUSTOMERS + "/" + path)
                .then()
                .statusCode(308)
                .extract()
                .header("Location");
    }

    @Test
    void theOldIdLeadsToTheSurvivor() {
        merge().expect(201);

        assertThat(movedTo("GET", duplicate)).endsWith(CUSTOMERS + "/" + survivor);
        assertThat(movedTo("GET", duplicate + "/purchases?limit=3"))
                .endsWith(CUSTOMERS + "/" + survivor + "/purchases?limit=3");
        assertThat(movedTo("PATCH", duplicate)).endsWith(CUSTOMERS + "/" + survivor);
        assertThat(read(duplicate).expect(200).id()).isEqualTo(survivor);
        Client.partner(UUID.randomUUID()).get(CUSTOMERS + "/" + duplicate).refused(404, "CUSTOMER_UNKNOWN");
    }

    @Test
    void whatOtherSystemsWriteReachesTheSurvivor() {
        merge().expect(201);

        Answer bought = buy(other).expect(201);
        Answer put = manager.put(
                        CUSTOMERS + "/by-external-id/pos/" + other,
                        with(
                                customer(other),
                                "name",
                                "Renamed",
                                "externalIds",
                                List.of(externalId("pos", other), externalId("pos", one))))
                .expect(200);

        assertThat(bought.text("customerId")).isEqualTo(survivor);
        assertThat(put.id()).isEqualTo(survivor);
    }

    @Test
    void chainsOfMergesLeadToTheLast() {
        String third = manager.post(CUSTOMERS, customer(unique())).expect(201).id();
        Answer first = merge().expect(201);

        Answer second = manager.post(CUSTOMERS + "/" + third + "/merges", order(survivor, 1, 2))
                .expect(201);

        assertThat(movedTo("GET", duplicate)).endsWith(third);
        assertThat(movedTo("GET", survivor)).endsWith(third);
        manager.post(MERGES + first.id() + "/undo", "").refused(409, "MERGE_USED_SINCE");
        manager.post(MERGES + second.id() + "/undo", "").expect(200);
        assertThat(movedTo("GET", duplicate)).endsWith(survivor);
    }

    @Test
    void undoingGivesEachItsOwn() {
        Answer ours = buy(one).expect(201);
        Answer theirs = buy(other).expect(201);
        JsonNode before = read(duplicate).body();
        Answer merged = merge().expect(201);

        Answer undone = manager.post(MERGES + merged.id() + "/undo", "").expect(200);

        assertThat(undone.etag()).isEqualTo("\"2\"");
        assertThat(undone.text("undoneBy")).isNotBlank();
        assertThat(manager.get(CUSTOMERS + "/" + survivor + "/purchases").items("id"))
                .containsExactly(ours.id());
        assertThat(manager.get(CUSTOMERS + "/" + duplicate + "/purchases").items("id"))
                .containsExactly(theirs.id());
        JsonNode now = read(duplicate).expect(200).body();
        for (String member : List.of("name", "phone", "state", "externalIds", "registeredAt")) {
            assertThat(now.path(member)).as(member).isEqualTo(before.path(member));
        }
        assertThat(now.path("version").asInt()).isEqualTo(2);
        assertThat(read(survivor).body().has("phone")).isFalse();
        assertThat(read(survivor).body().path("externalIds")).hasSize(1);
        manager.post(MERGES + merged.id() + "/undo", "").expect(200);
        manager.post(CUSTOMERS + "/" + survivor + "/merges", order(duplicate, 3, 2))
                .expect(201);
    }

    @Test
    void laterChangesForbidIt() {
        String merged = merge().expect(201).id();
        buy(other).expect(201);
        manager.post(MERGES + merged + "/undo", "").refused(409, "MERGE_USED_SINCE");
    }

    private Answer met(String customer, String name) {
        return manager.post(CUSTOMERS + "/" + customer + "/contacts", contact(name))
                .expect(201);
    }

    /** As many contacts as before, but another one. */
    @Test
    void soDoOthersInTheirPlace() {
        Answer theirs = met(duplicate, "Han Meimei");
        String merged = merge().expect(201).id();
        manager.delete("/api/v1/contacts/" + theirs.id(), "If-Match", theirs.etag())
                .expect(204);
        Answer other = met(survivor, "Li Lei");

        manager.post(MERGES + merged + "/undo", "").refused(409, "MERGE_USED_SINCE");

        assertThat(manager.get(CUSTOMERS + "/" + survivor + "/contacts").items("id"))
                .containsExactly(other.id());
    }

    @Test
    void soDoLaterChangesOfTheRecord() {
        String merged = merge().expect(201).id();
        manager.patch(CUSTOMERS + "/" + survivor, object("name", "New"), "If-Match", "\"2\"")
                .expect(200);

        Answer refused = manager.post(MERGES + merged + "/undo", "").refused(409, "MERGE_USED_SINCE");

        assertThat(refused.text("detail")).contains("it had version 2, now it has 3");
    }

    @Test
    void aRepeatAnswersWithTheMergeThatIsThere() {
        Map<String, Object> named = with(order(duplicate, 1, 1), "id", UUID.randomUUID());
        String path = CUSTOMERS + "/" + survivor + "/merges";

        Answer first = manager.post(path, named).expect(201);
        Answer again = manager.post(path, named).expect(200);

        assertThat(again.body()).isEqualTo(first.body());
        manager.post(CUSTOMERS + "/" + duplicate + "/merges", with(named, "duplicateId", survivor))
                .refused(409, "ID_TAKEN");
    }

    @Test
    void aRepeatWithOtherChoicesAsksForAnotherMerge() {
        Map<String, Object> named = with(
                order(duplicate, 1, 1),
                "id",
                UUID.randomUUID(),
                "choices",
                object("NAME", "DUPLICATE", "PHONE", "SURVIVOR"));
        String path = CUSTOMERS + "/" + survivor + "/merges";
        Answer first = manager.post(path, named).expect(201);

        Map<String, Object> otherOrder = object("PHONE", "SURVIVOR", "NAME", "DUPLICATE");
        assertThat(manager.post(path, with(named, "choices", otherOrder))
                        .expect(200)
                        .body())
                .isEqualTo(first.body());
        for (Object other : new Object[] {object("NAME", "DUPLICATE"), object("NAME", "SURVIVOR"), null}) {
            manager.post(path, with(named, "choices", other)).refused(409, "ID_TAKEN", "/id");
        }
    }

    @Test
    void soDoesOneUnderTheSameKey() {
        Map<String, Object> said = with(order(duplicate, 1, 1), "choices", object("NAME", "DUPLICATE"));
        String path = CUSTOMERS + "/" + survivor + "/merges";
        String key = unique();

        Answer first = manager.post(path, said, "Idempotency-Key", key).expect(201);

        assertThat(manager.post(path, said, "Idempotency-Key", key).expect(200).body())
                .isEqualTo(first.body());
        manager.post(path, with(said, "choices", null), "Idempotency-Key", key)
                .refused(422, "IDEMPOTENCY_KEY_REUSED", "header:Idempotency-Key");
    }

    @Test
    void ofTwoMergesOfOnePairOneWins() {
        List<Answer> answers = Together.send(
                2,
                i -> i == 0 ? merge() : manager.post(CUSTOMERS + "/" + duplicate + "/merges", order(survivor, 1, 1)));

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(201, 409);
        answers.stream().filter(answer -> answer.status() == 409).forEach(lost -> lost.refused(409, "CUSTOMER_MERGED"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"version", "duplicateVersion"})
    void bothVersionsMustBeTheNewest(String member) {
        manager.post(CUSTOMERS + "/" + survivor + "/merges", with(order(duplicate, 1, 1), member, 7))
                .refused(412, "VERSION_STALE", "/" + member);

        assertThat(read(duplicate).expect(200).etag()).isEqualTo("\"1\"");
    }

    @Test
    void aPreviewTellsFieldByFieldAndChangesNothing() {
        buy(other).expect(201);

        Answer preview = manager.post(
                        CUSTOMERS + "/" + survivor + "/merge-previews",
                        object("duplicateId", duplicate, "choices", object("NAME", "DUPLICATE")),
                        "Accept-Language",
                        "zh-CN")
                .expect(200);

        assertThat(preview.body().at("/merged/name").asText()).isEqualTo("Acme PC " + other);
        assertThat(preview.body().path("fields"))
                .extracting(field -> field.path("field").asText() + " "
                        + field.path("winner").asText() + " "
                        + field.path("reason").asText() + " "
                        + field.path("text").asText())
                .contains("NAME DUPLICATE CHOSEN 由人选定", "PHONE DUPLICATE FILLED 只有重复的记录有该值");
        assertThat(preview.body().path("moves").toString())
                .contains("{\"table\":\"purchase\",\"rows\":1}", "{\"table\":\"customer_external_id\",\"rows\":1}");
        assertThat(read(survivor).expect(200).etag()).isEqualTo("\"1\"");
        assertThat(read(duplicate).expect(200).etag()).isEqualTo("\"1\"");
    }

    @Test
    void dealersMergeTheirOwnAlone() {
        Client dealer = Client.partner(UUID.randomUUID());
        String mine = dealer.post(CUSTOMERS, customer(unique())).expect(201).id();
        String mineToo = dealer.post(CUSTOMERS, customer(unique())).expect(201).id();

        dealer.post(CUSTOMERS + "/" + survivor + "/merges", order(mine, 1, 1)).refused(404, "CUSTOMER_UNKNOWN");
        dealer.post(CUSTOMERS + "/" + mine + "/merges", order(duplicate, 1, 1))
                .refused(422, "CUSTOMER_UNKNOWN", "/duplicateId");
        manager.post(CUSTOMERS + "/" + survivor + "/merges", order(mine, 1, 1))
                .refused(422, "MERGE_DEALERS_DIFFER", "/duplicateId");
        String merged = dealer.post(CUSTOMERS + "/" + mine + "/merges", order(mineToo, 1, 1))
                .expect(201)
                .id();
        Client.partner(UUID.randomUUID()).get(MERGES + merged).refused(404, "MERGE_UNKNOWN");
        Client.partner(UUID.randomUUID()).post(MERGES + merged + "/undo", "").refused(404, "MERGE_UNKNOWN");
        dealer.post(MERGES + merged + "/undo", "").expect(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {MergeEvents.MERGED, MergeEvents.UNDONE})
    void examplesKeepTheirSchemas(String type) {
        EventSchemas schema = EventSchemas.of(type);

        assertThat(schema.examples()).hasSizeGreaterThan(1).allSatisfy(example -> schema.check(example.toString()));
    }

    @Test
    void othersAreTold() {
        try (TopicReader reader = TopicReader.fromNow("customer.events")) {
            String merged = merge().expect(201).id();
            manager.post(MERGES + merged + "/undo", "").expect(200);

            List<TopicRecord> records = reader.await(
                    4, record -> survivor.equals(record.key()) && !record.type().contains("customer-registered"));

            assertThat(records)
                    .extracting(TopicRecord::type)
                    .containsExactly(
                            "dev.guanxi.customer.customer-changed.v1",
                            MergeEvents.MERGED,
                            "dev.guanxi.customer.customer-changed.v1",
                            MergeEvents.UNDONE);
            JsonNode told = EventSchemas.of(MergeEvents.MERGED).check(records.get(1));
            assertThat(told.path("duplicateId").asText()).isEqualTo(duplicate);
            assertThat(told.path("version").asInt()).isEqualTo(2);
            JsonNode undone = EventSchemas.of(MergeEvents.UNDONE).check(records.get(3));
            assertThat(undone.path("duplicateVersion").asInt()).isEqualTo(2);
            assertThat(undone.path("mergeId").asText()).isEqualTo(merged);
        }
    }
}
