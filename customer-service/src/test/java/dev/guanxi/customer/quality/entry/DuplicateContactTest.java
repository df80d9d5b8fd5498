package dev.guanxi.customer.quality.entry;

import static dev.guanxi.customer.Given.CUSTOMERS;
import static dev.guanxi.customer.Given.registered;
import static dev.guanxi.platform.testing.Json.object;
import static dev.guanxi.platform.testing.Json.with;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.customer.ServiceTest;
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
import org.junit.jupiter.params.provider.CsvSource;

/** A contact that is there already is not added to its customer again by mistake (C3, C7). */
@QuarkusTest
class DuplicateContactTest extends ServiceTest {

    private static final String CODE = "CONTACT_DUPLICATE_SUSPECTED";

    private final Client manager = Client.of("manager");
    private String path;

    @BeforeEach
    void aCustomer() {
        path = CUSTOMERS + "/" + registered(unique()) + "/contacts";
    }

    private static Map<String, Object> contact(String name) {
        return object("name", name);
    }

    private static Map<String, Object> chen() {
        return with(
                contact("Chen Jing"),
                "phones",
                List.of(object("line", "MOBILE", "number", "+86 139 0000 1111")),
                "emails",
                List.of("chen.jing@acme.example"));
    }

    private String added(Map<String, Object> contact) {
        return manager.post(path, contact).expect(201).id();
    }

    private int count() {
        return manager.get(path).expect(200).items().size();
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource({
        "'JING, Chen', +86 139 0000 2222, other@acme.example",
        "Li Lei,       0086-139-00001111, other@acme.example",
        "Li Lei,       +86 139 0000 2222, Chen.Jing@ACME.example"
    })
    void whoseNameNumberOrAddressIsThereIsRefused(String name, String mobile, String email) {
        String there = added(chen());
        Map<String, Object> again = object(
                "name", name,
                "phones", List.of(object("line", "MOBILE", "number", mobile)),
                "emails", List.of(email));

        Answer refused = manager.post(path, again).refused(409, CODE, "/name");

        assertThat(refused.body().at("/suspects/0/id").asText()).isEqualTo(there);
        assertThat(count()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en    | The contact seems to be there already | name NAME_EQUAL 11.0 the same name, phones MOBILE_EQUAL 13.0 the same mobile number
            zh-CN | 该联系人似乎已存在                       | name NAME_EQUAL 11.0 名称相同, phones MOBILE_EQUAL 13.0 手机号码相同
            """)
    void theSuspectComesWithTheEvidence(String language, String title, String evidence) {
        String there = added(chen());

        Answer refused = manager.post(path, with(chen(), "emails", null), "Accept-Language", language)
                .refused(409, CODE);

        JsonNode suspect = refused.body().at("/suspects/0");
        assertThat(refused.text("title")).isEqualTo(title);
        assertThat(refused.body().path("suspects")).hasSize(1);
        assertThat(refused.body().at("/errors/0/value").asText()).isEqualTo(there);
        assertThat(suspect.path("name").asText()).isEqualTo("Chen Jing");
        assertThat(suspect.path("score").asInt()).isEqualTo(100);
        assertThat(suspect.path("evidence"))
                .extracting(one -> one.path("field").asText() + " "
                        + one.path("agreement").asText() + " "
                        + one.path("bits").doubleValue() + " "
                        + one.path("text").asText())
                .containsExactly(evidence.split(", "));
    }

    @Test
    void theMostProbableOfAtMostFiveComesFirst() {
        for (int i = 0; i < 6; i++) {
            manager.post(path, contact("Chen Jing"), "Duplicate-Check", "insist")
                    .expect(201);
        }
        String most = manager.post(path, chen(), "Duplicate-Check", "insist")
                .expect(201)
                .id();

        Answer refused = manager.post(path, chen()).refused(409, CODE);

        assertThat(refused.body().path("suspects")).hasSize(5);
        assertThat(refused.body().at("/suspects/0/id").asText()).isEqualTo(most);
    }

    @Test
    void colleaguesAreAdded() {
        Map<String, Object> reached = object(
                "phones", List.of(object("line", "WORK", "number", "+86 571 8888 0000")),
                "emails", List.of("info@acme.example"));
        for (String name : List.of("Chen Jing", "Wang Fang", "Wang Feng", "王芳", "王伟", "Chen")) {
            added(with(reached, "name", name));
        }

        assertThat(count()).isEqualTo(6);
    }

    @Test
    void whoIsElsewhereIsAdded() {
        added(chen());
        path = CUSTOMERS + "/" + registered(unique()) + "/contacts";

        added(chen());
    }

    @Test
    void whoInsistsAddsIt() {
        added(chen());
        Map<String, Object> another = with(chen(), "id", UUID.randomUUID());
        String key = unique();

        manager.post(path, another).refused(409, CODE);
        manager.post(path, chen(), "Idempotency-Key", key).refused(409, CODE);
        manager.post(path, chen(), "Duplicate-Check", "please")
                .refused(400, "DUPLICATE_CHECK_INVALID", "header:Duplicate-Check");

        manager.post(path, another, "Duplicate-Check", "insist").expect(201);
        manager.post(path, another).expect(200);
        manager.post(path, chen(), "Idempotency-Key", key, "Duplicate-Check", "insist")
                .expect(201);
        assertThat(count()).isEqualTo(3);
    }

    @Test
    void ofTwoWhoAddTheSameAtOnceOneIsRefused() {
        List<Answer> answers = Together.send(5, i -> manager.post(path, chen()));

        assertThat(Together.statuses(answers)).containsExactly(201, 409, 409, 409, 409);
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void whoWasRemovedIsAddedAgain() {
        removed("/api/v1/contacts/" + added(chen()), "\"1\"", 204, null);

        added(chen());
    }

    @Test
    void anotherSpellingInAChangeIsNotRefused() {
        added(chen());
        String other = added(contact("Li Lei"));

        manager.patch("/api/v1/contacts/" + other, object("name", "Chen Jing"), "If-Match", "\"1\"")
                .expect(200);
    }
}
