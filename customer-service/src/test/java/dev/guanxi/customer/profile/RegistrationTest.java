package dev.guanxi.customer.profile;

import static dev.guanxi.customer.Given.CUSTOMERS;
import static dev.guanxi.customer.Given.customer;
import static dev.guanxi.customer.Given.externalId;
import static dev.guanxi.customer.Given.registered;
import static dev.guanxi.platform.testing.Json.object;
import static dev.guanxi.platform.testing.Json.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.customer.ServiceTest;
import dev.guanxi.platform.Ids;
import dev.guanxi.platform.testing.Answer;
import dev.guanxi.platform.testing.Client;
import dev.guanxi.platform.testing.Together;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RegistrationTest extends ServiceTest {

    private static final int CALLERS = 8;

    private final Client manager = Client.of("manager");
    private final String pos = unique();

    @Test
    void answersWithTheCustomerAndWhereItIs() {
        Answer made = manager.post(CUSTOMERS, customer(pos)).expect(201);

        assertThat(made.etag()).isEqualTo("\"1\"");
        assertThat(made.header("Location")).endsWith(CUSTOMERS + "/" + made.id());
        assertThat(made.text("registeredAt")).isEqualTo(made.text("changedAt"));
        Answer read = manager.get(made.header("Location")).expect(200);
        assertThat(read.body()).isEqualTo(made.body());
        assertThat(read.etag()).isEqualTo("\"1\"");
    }

    @Test
    void keepsEverythingThatWasSaid() {
        Map<String, Object> said = with(
                with(
                        with(customer(pos), "state", "POTENTIAL"),
                        "prospect",
                        object("scope", "STRATUM", "target", "Universities in 浙江", "servedByCompetitor", true)),
                "address",
                object(
                        "street",
                        "文三路 478 号",
                        "city",
                        "Hangzhou",
                        "country",
                        "CN",
                        "latitude",
                        30.2765,
                        "longitude",
                        120));

        Answer made = manager.post(CUSTOMERS, said).expect(201);

        assertThat(made.body().at("/prospect/target").asText()).isEqualTo("Universities in 浙江");
        assertThat(made.body().at("/prospect/servedByCompetitor").asBoolean()).isTrue();
        assertThat(made.body().at("/address/street").asText()).isEqualTo("文三路 478 号");
        assertThat(made.decimal("/address/latitude")).isEqualByComparingTo("30.2765");
        assertThat(made.body().at("/externalIds/0/id").asText()).isEqualTo(pos);
    }

    @Test
    void aRepeatWithTheSameIdAnswersWithTheSameCustomer() {
        Map<String, Object> said = with(customer(pos), "id", Ids.next());

        Answer first = manager.post(CUSTOMERS, said).expect(201);
        Answer repeat = manager.post(CUSTOMERS, said).expect(200);

        assertThat(repeat.body()).isEqualTo(first.body());
        assertThat(repeat.etag()).isEqualTo("\"1\"");
    }

    @Test
    void anIdIsNotTakenTwice() {
        Map<String, Object> said = with(customer(pos), "id", Ids.next());
        manager.post(CUSTOMERS, said).expect(201);

        manager.post(CUSTOMERS, with(said, "name", "Another")).refused(409, "ID_TAKEN", "/id");
        manager.post(CUSTOMERS, with(said, "name", "Another"), "Idempotency-Key", unique())
                .refused(409, "ID_TAKEN", "/id");
    }

    @Test
    void aRepeatWithTheSameKeyAnswersWithTheSameCustomer() {
        String key = unique();

        Answer first =
                manager.post(CUSTOMERS, customer(pos), "Idempotency-Key", key).expect(201);
        Answer repeat =
                manager.post(CUSTOMERS, customer(pos), "Idempotency-Key", key).expect(200);

        assertThat(repeat.id()).isEqualTo(first.id());
    }

    @Test
    void aKeyStandsForOneRequestOfOneCaller() {
        String key = unique();
        manager.post(CUSTOMERS, customer(pos), "Idempotency-Key", key).expect(201);

        manager.post(CUSTOMERS, customer(unique()), "Idempotency-Key", key)
                .refused(422, "IDEMPOTENCY_KEY_REUSED", "header:Idempotency-Key");
        Client.named("manager", unique())
                .post(CUSTOMERS, customer(unique()), "Idempotency-Key", key)
                .expect(201);
    }

    /** Their systems may name their bearers alike, as these two do. */
    @Test
    void dealersNeverShareAKey() {
        String key = unique();
        Client one = Client.partner(UUID.randomUUID());
        Client other = Client.partner(UUID.randomUUID());

        String ofOne = one.post(CUSTOMERS, customer(pos), "Idempotency-Key", key)
                .expect(201)
                .id();
        String ofOther = other.post(CUSTOMERS, customer(unique()), "Idempotency-Key", key)
                .expect(201)
                .id();

        assertThat(ofOther).isNotEqualTo(ofOne);
        assertThat(one.post(CUSTOMERS, customer(pos), "Idempotency-Key", key)
                        .expect(200)
                        .id())
                .isEqualTo(ofOne);
        other.post(CUSTOMERS, customer(pos), "Idempotency-Key", key)
                .refused(422, "IDEMPOTENCY_KEY_REUSED", "header:Idempotency-Key");
    }

    @Test
    void aKeyHasAtMost200Characters() {
        manager.post(CUSTOMERS, customer(pos), "Idempotency-Key", "k".repeat(201))
                .refused(400, "IDEMPOTENCY_KEY_INVALID", "header:Idempotency-Key");
    }

    @Test
    void anExternalIdBelongsToOneCustomer() {
        String holder = registered(pos);

        Answer refused = manager.post(CUSTOMERS, customer(pos)).refused(409, "EXTERNAL_ID_TAKEN", "/externalIds/0");

        assertThat(refused.text("detail")).contains(pos, holder);
    }

    @Test
    void externalIdsAreComparedCharacterByCharacter() {
        registered(pos);

        manager.post(CUSTOMERS, with(customer(pos), "externalIds", List.of(externalId("pos", pos + "\u001e"))))
                .expect(201);
        manager.post(CUSTOMERS, with(customer(pos), "externalIds", List.of(externalId("pos\u001f" + pos, "1"))))
                .expect(201);
        manager.post(CUSTOMERS, with(customer(pos), "externalIds", List.of(externalId("POS", pos))))
                .expect(201);
    }

    @Test
    void theSameIdAtOnceMakesOneCustomer() {
        Map<String, Object> said = with(customer(pos), "id", Ids.next());

        List<Answer> answers = Together.send(CALLERS, i -> manager.post(CUSTOMERS, said));

        assertThat(Together.statuses(answers)).containsExactly(200, 200, 200, 200, 200, 200, 200, 201);
        assertThat(answers).extracting(Answer::id).containsOnly(said.get("id").toString());
    }

    @Test
    void theSameKeyAtOnceMakesOneCustomer() {
        String key = unique();

        List<Answer> answers =
                Together.send(CALLERS, i -> manager.post(CUSTOMERS, customer(pos), "Idempotency-Key", key));

        assertThat(Together.statuses(answers)).containsExactly(200, 200, 200, 200, 200, 200, 200, 201);
        assertThat(answers.stream().map(Answer::id).distinct()).hasSize(1);
    }

    @Test
    void theSameExternalIdAtOnceMakesOneCustomer() {
        List<Answer> answers = Together.send(CALLERS, i -> manager.post(CUSTOMERS, customer(pos)));

        assertThat(Together.statuses(answers)).containsExactly(201, 409, 409, 409, 409, 409, 409, 409);
        assertThat(manager.get(CUSTOMERS + "?q=" + pos).items()).hasSize(1);
    }
}
