package dev.guanxi.customer.quality.entry;

import static dev.guanxi.customer.Given.CUSTOMERS;
import static dev.guanxi.customer.Given.customer;
import static dev.guanxi.customer.Given.externalId;
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
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A customer that is there already is not registered again by mistake (C7). */
@QuarkusTest
class DuplicateEntryTest extends ServiceTest {

    private final Client manager = Client.of("manager");
    private final String name = "Acme " + unique().substring(0, 8);

    private Map<String, Object> acme(String street) {
        return with(
                customer(unique()),
                "name",
                name,
                "address",
                object("street", street, "city", "Hangzhou", "postalCode", "310012", "country", "CN"));
    }

    @Test
    void whoseNameAndAddressAreThereIsRefusedWithTheSuspectAndReasons() {
        String there =
                manager.post(CUSTOMERS, acme("199 Wensan Road")).expect(201).id();

        Answer refused = manager.post(
                        CUSTOMERS, with(acme("Wensan Rd. 199"), "name", name.toUpperCase(Locale.ROOT) + " Ltd."))
                .refused(409, "DUPLICATE_SUSPECTED", "/name");

        assertThat(refused.body().at("/errors/0/value").asText()).isEqualTo(there);
        assertThat(refused.body().at("/errors/0/detail").asText())
                .isEqualTo(name + " (100 %): the same name; the same street and house; the same postal code; the same"
                        + " city");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en    | name NAME_EQUAL 8.0 the same name, address ADDRESS_EQUAL 7.5 the same street and house
            zh-CN | name NAME_EQUAL 8.0 名称相同, address ADDRESS_EQUAL 7.5 街道和门牌相同
            """)
    void theSuspectComesWithTheEvidenceAsData(String language, String evidence) {
        String there =
                manager.post(CUSTOMERS, acme("199 Wensan Road")).expect(201).id();

        Answer refused = manager.post(CUSTOMERS, acme("199 Wensan Road"), "Accept-Language", language)
                .refused(409, "DUPLICATE_SUSPECTED");

        JsonNode suspect = refused.body().at("/suspects/0");
        assertThat(refused.body().path("suspects")).hasSize(1);
        assertThat(suspect.path("id").asText()).isEqualTo(there);
        assertThat(suspect.path("name").asText()).isEqualTo(name);
        assertThat(suspect.path("score").asInt()).isEqualTo(100);
        assertThat(suspect.path("evidence"))
                .extracting(one -> one.path("field").asText() + " "
                        + one.path("agreement").asText() + " "
                        + one.path("bits").doubleValue() + " "
                        + one.path("text").asText())
                .contains(evidence.split(", "));
    }

    @Test
    void otherRefusalsNameNoSuspects() {
        Map<String, Object> said = with(acme("199 Wensan Road"), "externalIds", List.of(externalId("erp", unique())));
        manager.post(CUSTOMERS, said).expect(201);

        Answer refused =
                manager.post(CUSTOMERS, with(said, "name", "Other " + unique())).refused(409, "EXTERNAL_ID_TAKEN");

        assertThat(refused.body().has("suspects")).isFalse();
    }

    @Test
    void reasonsAreToldInChinese() {
        manager.post(CUSTOMERS, acme("199 Wensan Road")).expect(201);

        Answer refused = manager.post(CUSTOMERS, acme("199 Wensan Road"), "Accept-Language", "zh-CN")
                .refused(409, "DUPLICATE_SUSPECTED");

        assertThat(refused.text("title")).isEqualTo("该客户似乎已存在");
        assertThat(refused.body().at("/errors/0/detail").asText()).contains("名称相同; 街道和门牌相同");
    }

    @Test
    void whoInsistsRegistersIt() {
        manager.post(CUSTOMERS, acme("199 Wensan Road")).expect(201);
        Map<String, Object> another = with(acme("199 Wensan Road"), "id", UUID.randomUUID());

        manager.post(CUSTOMERS, another).refused(409, "DUPLICATE_SUSPECTED");

        manager.post(CUSTOMERS, another, "Duplicate-Check", "insist").expect(201);
        manager.post(CUSTOMERS, another).expect(200);
    }

    @Test
    void aRefusedOneLeavesItsKeyFree() {
        manager.post(CUSTOMERS, acme("199 Wensan Road")).expect(201);
        Map<String, Object> another = acme("199 Wensan Road");
        String key = unique();

        manager.post(CUSTOMERS, another, "Idempotency-Key", key).refused(409, "DUPLICATE_SUSPECTED");

        manager.post(CUSTOMERS, another, "Idempotency-Key", key, "Duplicate-Check", "insist")
                .expect(201);
    }

    @Test
    void namePlusPhoneIsEnough() {
        Map<String, Object> bare = with(customer(unique()), "name", name);
        manager.post(CUSTOMERS, with(bare, "phone", "+86 571 8888 0000")).expect(201);

        manager.post(
                        CUSTOMERS,
                        with(
                                customer(unique()),
                                "name",
                                name,
                                "phone",
                                "0571-88880000",
                                "address",
                                object("country", "CN")))
                .refused(409, "DUPLICATE_SUSPECTED");
    }

    @Test
    void aBareEqualNameIsNot() {
        manager.post(CUSTOMERS, with(customer(unique()), "name", name)).expect(201);
        manager.post(CUSTOMERS, with(customer(unique()), "name", name)).expect(201);
        manager.post(CUSTOMERS, acme("199 Wensan Road")).expect(201);
    }

    @Test
    void aChangeCountsFromThenOn() {
        Answer made = manager.post(CUSTOMERS, acme("7 Nanjing Road")).expect(201);
        manager.patch(
                        CUSTOMERS + "/" + made.id(),
                        object("address", object("street", "199 Wensan Road")),
                        "If-Match",
                        "\"1\"")
                .expect(200);

        manager.post(CUSTOMERS, acme("199 Wensan Road")).refused(409, "DUPLICATE_SUSPECTED");
        manager.post(CUSTOMERS, acme("7 Nanjing Road")).expect(201);
    }

    /** Nobody who looks before writing sees what another is about to write. */
    @Test
    void ofManyAtOnceOneIsRegistered() {
        List<Answer> answers = Together.send(6, i -> manager.post(CUSTOMERS, acme("199 Wensan Road")));

        assertThat(Together.statuses(answers)).containsExactly(201, 409, 409, 409, 409, 409);
        assertThat(answers).filteredOn(one -> one.status() == 409).allSatisfy(one -> assertThat(one.text("code"))
                .isEqualTo("DUPLICATE_SUSPECTED"));
    }

    @Test
    void aChangeThatMakesItAnotherIsRefusedUnlessTheCallerInsists() {
        String there =
                manager.post(CUSTOMERS, acme("199 Wensan Road")).expect(201).id();
        Answer made = manager.post(CUSTOMERS, acme("7 Nanjing Road")).expect(201);
        String path = CUSTOMERS + "/" + made.id();
        Map<String, Object> moved = object("address", object("street", "Wensan Rd. 199"));

        Answer refused =
                manager.patch(path, moved, "If-Match", made.etag()).refused(409, "DUPLICATE_SUSPECTED", "/name");

        assertThat(refused.body().path("suspects"))
                .extracting(one -> one.path("id").asText())
                .containsExactly(there);
        assertThat(manager.get(path).body()).isEqualTo(made.body());
        manager.patch(path, moved, "If-Match", made.etag(), "Duplicate-Check", "perhaps")
                .refused(400, "DUPLICATE_CHECK_INVALID", "header:Duplicate-Check");
        manager.patch(path, moved, "If-Match", made.etag(), "Duplicate-Check", "insist")
                .expect(200);
    }

    @Test
    void whoseDuplicateItWasBeforeAChangeIsNotToldOfAgain() {
        manager.post(CUSTOMERS, acme("199 Wensan Road")).expect(201);
        Answer twin = manager.post(CUSTOMERS, acme("199 Wensan Road"), "Duplicate-Check", "insist")
                .expect(201);

        manager.patch(CUSTOMERS + "/" + twin.id(), object("phone", "+86 571 8888 0000"), "If-Match", twin.etag())
                .expect(200);
    }

    @Test
    void aChangeOfWhatIsNotComparedIsTaken() {
        Answer made = manager.post(CUSTOMERS, acme("199 Wensan Road")).expect(201);

        manager.patch(CUSTOMERS + "/" + made.id(), object("position", "INTERMEDIARY"), "If-Match", made.etag())
                .expect(200);
    }

    @Test
    void dealersNeverLearnOfEachOthersCustomers() {
        Client dealer = Client.partner(UUID.randomUUID());
        Client other = Client.partner(UUID.randomUUID());
        manager.post(CUSTOMERS, acme("199 Wensan Road")).expect(201);

        String own = dealer.post(CUSTOMERS, acme("199 Wensan Road")).expect(201).id();
        other.post(CUSTOMERS, acme("199 Wensan Road")).expect(201);

        Answer refused = dealer.post(CUSTOMERS, acme("199 Wensan Road")).refused(409, "DUPLICATE_SUSPECTED");
        assertThat(refused.body().path("suspects"))
                .extracting(one -> one.path("id").asText())
                .containsExactly(own);
        assertThat(refused.body().path("errors"))
                .extracting(one -> one.path("value").asText())
                .containsExactly(own);
    }

    @Test
    void otherSystemsUpsertsAreNotRefused() {
        manager.post(CUSTOMERS, acme("199 Wensan Road")).expect(201);
        Map<String, Object> said = with(acme("199 Wensan Road"), "externalIds", List.of(externalId("erp", unique())));

        manager.put(CUSTOMERS + "/by-external-id/crm/" + unique(), said).expect(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+86 (571) 8888-0000", "0086 571 88880000", "0571-88880000", "（０５７１）88880000"})
    void aCustomersPhoneHasOneFormHoweverItIsWritten(String phone) {
        Map<String, Object> said = with(customer(unique()), "phone", phone, "address", object("country", "CN"));

        Answer made = manager.post(CUSTOMERS, said).expect(201);

        assertThat(made.text("phone")).isEqualTo("+8657188880000");
        assertThat(manager.get(CUSTOMERS + "/" + made.id()).text("phone")).isEqualTo("+8657188880000");
        manager.patch(CUSTOMERS + "/" + made.id(), object("phone", "+86 571 8888 0000"), "If-Match", made.etag())
                .expect(200);
        assertThat(manager.get(CUSTOMERS + "/" + made.id()).etag())
                .as("the same number is no change")
                .isEqualTo(made.etag());
    }

    @ParameterizedTest
    @ValueSource(strings = {"12", "call me", "0571 8888 0000", "+999 1234567", "+86 571 8888 0000 ext 4"})
    void whatCannotBeCalledIsNoPhone(String phone) {
        manager.post(CUSTOMERS, with(customer(unique()), "phone", phone)).refused(422, "PHONE_INVALID", "/phone");
    }

    @ParameterizedTest
    @ValueSource(strings = {"INSIST", "no", "insist,insist"})
    void theHeaderSaysInsistOrNothing(String header) {
        manager.post(CUSTOMERS, customer(unique()), "Duplicate-Check", header)
                .refused(400, "DUPLICATE_CHECK_INVALID", "header:Duplicate-Check");
    }
}
