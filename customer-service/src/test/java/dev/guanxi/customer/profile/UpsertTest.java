package dev.guanxi.customer.profile;

import static dev.guanxi.customer.Given.CUSTOMERS;
import static dev.guanxi.customer.Given.customer;
import static dev.guanxi.customer.Given.externalId;
import static dev.guanxi.customer.Given.line;
import static dev.guanxi.customer.Given.purchase;
import static dev.guanxi.customer.Given.registered;
import static dev.guanxi.platform.testing.Json.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.customer.Given;
import dev.guanxi.customer.ServiceTest;
import dev.guanxi.platform.Ids;
import dev.guanxi.platform.testing.Answer;
import dev.guanxi.platform.testing.Client;
import dev.guanxi.platform.testing.Together;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class UpsertTest extends ServiceTest {

    private static final int CALLERS = 8;

    private final Client manager = Client.of("manager");
    private final String pos = unique();
    private final String path = CUSTOMERS + "/by-external-id/pos/" + pos;
    private final Map<String, Object> said = with(customer(pos), "externalIds", null);

    @Test
    void registersWhoIsNotThere() {
        Answer made = manager.put(path, said).expect(201);

        assertThat(made.etag()).isEqualTo("\"1\"");
        assertThat(made.body().at("/externalIds/0/id").asText()).isEqualTo(pos);
        assertThat(manager.get(path).expect(200).id()).isEqualTo(made.id());
    }

    @Test
    void changesNothingWhenRepeated() {
        Answer first = manager.put(path, said).expect(201);
        Answer repeat = manager.put(path, said).expect(200);

        assertThat(repeat.body()).isEqualTo(first.body());
    }

    @Test
    void makesWhoIsThereWhatItSays() {
        manager.put(path, with(said, "externalIds", List.of(externalId("crm", pos))))
                .expect(201);

        Answer changed = manager.put(path, with(said, "name", "Acme Ltd")).expect(200);

        assertThat(changed.text("name")).isEqualTo("Acme Ltd");
        assertThat(changed.etag()).isEqualTo("\"2\"");
        assertThat(changed.body().path("externalIds")).hasSize(1);
        manager.get(CUSTOMERS + "/by-external-id/crm/" + pos).refused(404, "CUSTOMER_UNKNOWN");
    }

    @Test
    void replacesOnlyTheVersionThatIsNamed() {
        manager.put(path, said, "If-Match", "\"1\"").refused(412, "VERSION_STALE", "header:If-Match");
        Answer first = manager.put(path, said, "If-None-Match", "*").expect(201);

        manager.put(path, with(said, "name", "Other"), "If-Match", "\"999\"")
                .refused(412, "VERSION_STALE", "header:If-Match");
        manager.put(path, said, "If-Match", "999").refused(400, "VERSION_MALFORMED", "header:If-Match");

        assertThat(manager.get(path).body()).isEqualTo(first.body());
        manager.put(path, with(said, "name", "Other"), "If-Match", first.etag()).expect(200);
    }

    @Test
    void neverChangesAnId() {
        manager.put(path, said).expect(201);

        manager.put(path, with(said, "id", Ids.next())).refused(422, "ID_FIXED", "/id");
    }

    @Test
    void doesNotTakeTheIdsOfOthers() {
        String other = unique();
        String id = registered(other);

        manager.put(path, with(said, "id", id)).refused(409, "ID_TAKEN", "/id");
        manager.put(path, with(said, "externalIds", List.of(externalId("pos", other))))
                .refused(409, "EXTERNAL_ID_TAKEN", "/externalIds/1");
        manager.get(path).refused(404, "CUSTOMER_UNKNOWN");
    }

    @Test
    void theSameAtOnceMakesOneCustomer() {
        List<Answer> answers = Together.send(CALLERS, i -> manager.put(path, said));

        assertThat(Together.statuses(answers)).containsExactly(200, 200, 200, 200, 200, 200, 200, 201);
        assertThat(answers.stream().map(Answer::id).distinct()).hasSize(1);
        assertThat(manager.get(path).etag()).isEqualTo("\"1\"");
    }

    @Test
    void changesAtOnceAllTakeEffectOneAfterTheOther() {
        manager.put(path, said).expect(201);

        List<Answer> answers = Together.send(CALLERS, i -> manager.put(path, with(said, "name", "Name " + i)));

        assertThat(Together.statuses(answers)).containsOnly(200);
        assertThat(answers.stream().map(Answer::etag).distinct()).hasSize(CALLERS);
        assertThat(manager.get(path).etag()).isEqualTo("\"" + (CALLERS + 1) + "\"");
    }

    @Test
    void whoHasBoughtStaysActual() {
        manager.put(path, with(said, "state", "POTENTIAL")).expect(201);
        manager.post(Given.PURCHASES, purchase(pos, unique(), line("A", 1, "1")))
                .expect(201);

        assertThat(manager.get(path).text("state")).isEqualTo("ACTUAL");
        manager.put(path, with(said, "state", "POTENTIAL")).refused(422, "CUSTOMER_HAS_BOUGHT", "/state");
    }

    @Test
    void namesHaveLimits() {
        manager.put(CUSTOMERS + "/by-external-id/" + "s".repeat(61) + "/1", said)
                .refused(400, "SYSTEM_INVALID", "path:system");
        manager.put(CUSTOMERS + "/by-external-id/pos/" + "i".repeat(101), said)
                .refused(400, "EXTERNAL_ID_INVALID", "path:externalId");
    }
}
