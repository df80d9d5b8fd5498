package dev.guanxi.customer.profile;

import static dev.guanxi.customer.Given.CUSTOMERS;
import static dev.guanxi.customer.Given.customer;
import static dev.guanxi.customer.Given.externalId;
import static dev.guanxi.customer.Given.registered;
import static dev.guanxi.platform.testing.Json.object;
import static dev.guanxi.platform.testing.Json.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.customer.ServiceTest;
import dev.guanxi.platform.testing.Answer;
import dev.guanxi.platform.testing.Client;
import dev.guanxi.platform.testing.Together;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ChangeTest extends ServiceTest {

    private static final int CALLERS = 8;

    private final Client manager = Client.of("manager");
    private final String pos = unique();
    private String path;

    @BeforeEach
    void register() {
        path = CUSTOMERS
                + "/"
                + manager.post(
                                CUSTOMERS,
                                with(
                                        customer(pos),
                                        "address",
                                        object("city", "Hangzhou", "latitude", 30, "longitude", 120)))
                        .expect(201)
                        .id();
    }

    @Test
    void replacesWhatIsSentRemovesNullsAndKeepsTheRest() {
        Answer changed = manager.patch(
                        path,
                        object("name", "  Acme Ltd ", "address", object("city", null, "country", "CN")),
                        "If-Match",
                        "\"1\"")
                .expect(200);

        assertThat(changed.text("name")).isEqualTo("Acme Ltd");
        assertThat(changed.body().at("/address/city").isMissingNode()).isTrue();
        assertThat(changed.body().at("/address/country").asText()).isEqualTo("CN");
        assertThat(changed.decimal("/address/latitude")).isEqualByComparingTo("30");
        assertThat(changed.text("position")).isEqualTo("FINAL");
        assertThat(changed.etag()).isEqualTo("\"2\"");
        assertThat(manager.get(path).body()).isEqualTo(changed.body());
    }

    @Test
    void aChangeToWhatItIsAlreadyIsNoChange() {
        assertThat(manager.patch(path, object("kind", "ORGANISATION"), "If-Match", "\"1\"")
                        .expect(200)
                        .etag())
                .isEqualTo("\"1\"");
    }

    @Test
    void externalIdsAreReplacedAsAWhole() {
        Answer changed = manager.patch(
                        path,
                        object("externalIds", List.of(externalId("crm", pos), externalId("pos", pos))),
                        "If-Match",
                        "\"1\"")
                .expect(200);
        assertThat(changed.etag()).isEqualTo("\"2\"");

        manager.patch(path, object("externalIds", null), "If-Match", "\"2\"").expect(200);
        manager.get(CUSTOMERS + "/by-external-id/crm/" + pos).refused(404, "CUSTOMER_UNKNOWN");
    }

    @Test
    void needsTheVersionItChanges() {
        manager.patch(path, object("name", "B")).refused(428, "VERSION_REQUIRED", "header:If-Match");
    }

    @ParameterizedTest(name = "If-Match: {0}")
    @CsvSource(
            quoteCharacter = '~',
            value = {"\"2\"", "W/\"1\"", "\"abc\""})
    void refusesAStaleVersion(String ifMatch) {
        manager.patch(path, object("name", "B"), "If-Match", ifMatch).refused(412, "VERSION_STALE", "header:If-Match");
        assertThat(manager.get(path).etag()).isEqualTo("\"1\"");
    }

    @ParameterizedTest(name = "If-Match: {0}")
    @CsvSource(
            quoteCharacter = '~',
            value = {"1", "\"1", "not a tag"})
    void refusesWhatIsNotAVersion(String ifMatch) {
        manager.patch(path, object("name", "B"), "If-Match", ifMatch)
                .refused(400, "VERSION_MALFORMED", "header:If-Match");
        assertThat(manager.get(path).etag()).isEqualTo("\"1\"");
    }

    @Test
    void ofTwoEditorsOfOneVersionOneWins() {
        List<Answer> answers =
                Together.send(CALLERS, i -> manager.patch(path, object("name", "Name " + i), "If-Match", "\"1\""));

        assertThat(Together.statuses(answers)).containsExactly(200, 412, 412, 412, 412, 412, 412, 412);
        assertThat(manager.get(path).etag()).isEqualTo("\"2\"");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "[]                                  |400|PATCH_INVALID         |",
                "null                                |400|                      |",
                "{\"nam\":\"B\"}                     |400|REQUEST_INVALID       |/nam",
                "{\"version\":7}                     |400|REQUEST_INVALID       |/version",
                "{\"name\":null}                     |400|REQUEST_INVALID       |/name",
                "{\"name\":\" \"}                    |400|REQUEST_INVALID       |/name",
                "{\"kind\":\"ROBOT\"}                |400|REQUEST_INVALID       |/kind",
                "{\"address\":{\"country\":\"cn\"}}  |400|REQUEST_INVALID       |/address/country",
                "{\"address\":{\"latitude\":1e999999}}|400|REQUEST_INVALID      |/address/latitude",
                "{\"address\":{\"latitude\":null}}   |422|COORDINATES_INCOMPLETE|/address",
                "{\"prospect\":{\"scope\":\"REGION\"}}|422|PROSPECT_NOT_POTENTIAL|/prospect",
                "{\"id\":\"0197c1a2-7a10-7c3e-9d41-5b2f4c8e1a01\"}|422|ID_FIXED|/id",
                "{\"dealerId\":\"0197c1a2-7a10-7c3e-9d41-5b2f4c8e1a01\"}|422|DEALER_FIXED|/dealerId",
                "{\"externalIds\":[{\"system\":\"a\",\"id\":\"1\"},{\"system\":\"a\",\"id\":\"1\"}]}|422|EXTERNAL_ID_REPEATED|/externalIds/1",
            })
    void aPatchIsAsValidAsANewCustomer(String patch, int status, String code, String pointer) {
        Answer refused = manager.patch(path, patch, "If-Match", "\"1\"").expect(status);

        if (code != null) {
            assertThat(refused.text("code")).isEqualTo(code);
        }
        if (pointer != null) {
            assertThat(refused.body().at("/errors/0/pointer").asText()).isEqualTo(pointer);
        }
        assertThat(manager.get(path).etag()).isEqualTo("\"1\"");
    }

    @Test
    void anUnknownNameIsRefusedEvenIfItIsNull() {
        Answer refused =
                manager.patch(path, "{\"foo\":null}", "If-Match", "\"1\"").refused(400, "REQUEST_INVALID", "/foo");
        assertThat(refused.body().at("/errors/0/code").asText()).isEqualTo("PROPERTY_UNKNOWN");
    }

    @Test
    void aRefusedExternalIdIsShownAsItWasSent() {
        String said = "{\"system\":\"erp\",\"id\":\"RV-1\"}";
        Answer refused = manager.patch(path, "{\"externalIds\":[" + said + "," + said + "]}", "If-Match", "\"1\"")
                .refused(422, "EXTERNAL_ID_REPEATED", "/externalIds/1");
        assertThat(refused.body().at("/errors/0/value").toString()).isEqualTo(said);
    }

    @Test
    void doesNotTakeTheExternalIdsOfOthers() {
        String other = unique();
        registered(other);

        manager.patch(path, object("externalIds", List.of(externalId("pos", other))), "If-Match", "\"1\"")
                .refused(409, "EXTERNAL_ID_TAKEN", "/externalIds/0");
    }

    @Test
    void unchangedCustomersAreNotSentAgain() {
        Answer unchanged = manager.get(path, "If-None-Match", "\"1\"").expect(304);
        assertThat(unchanged.body().isNull()).isTrue();
        assertThat(unchanged.etag()).isEqualTo("\"1\"");
        manager.get(CUSTOMERS + "/by-external-id/pos/" + pos, "If-None-Match", "\"1\"")
                .expect(304);

        manager.patch(path, object("name", "B"), "If-Match", "\"1\"").expect(200);

        manager.get(path, "If-None-Match", "\"1\"").expect(200);
        manager.get(path, "If-None-Match", "\"1\", \"2\"").expect(304);
    }
}
