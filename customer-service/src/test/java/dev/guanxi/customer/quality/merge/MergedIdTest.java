package dev.guanxi.customer.quality.merge;

import static dev.guanxi.customer.Given.CUSTOMERS;
import static dev.guanxi.customer.Given.PURCHASES;
import static dev.guanxi.customer.Given.customer;
import static dev.guanxi.customer.Given.goods;
import static dev.guanxi.customer.Given.line;
import static dev.guanxi.customer.Given.piece;
import static dev.guanxi.customer.Given.purchase;
import static dev.guanxi.customer.GivenDossier.contact;
import static dev.guanxi.customer.GivenDossier.made;
import static dev.guanxi.customer.gift.GivenGifts.gift;
import static dev.guanxi.customer.gift.GivenGifts.solicitation;
import static dev.guanxi.customer.prospect.GivenProspects.captureOf;
import static dev.guanxi.customer.rights.GivenErasures.REQUESTS;
import static dev.guanxi.customer.rights.GivenErasures.request;
import static dev.guanxi.platform.testing.Json.object;
import static dev.guanxi.platform.testing.Json.with;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guanxi.customer.ServiceTest;
import dev.guanxi.platform.testing.Answer;
import dev.guanxi.platform.testing.Client;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever knows a merged customer by its old id finds the survivor, wherever the id stands (C7). */
@QuarkusTest
class MergedIdTest extends ServiceTest {

    private static final String OF_CUSTOMER = CUSTOMERS + "/{id}";
    private static final String OPPORTUNITIES = "/api/v1/opportunities";

    /** What is empty for a customer that has no occasion. */
    private static final List<String> WITHOUT_ITEMS = List.of("/api/v1/occasions");

    private final Client manager = Client.of("manager");
    private final String pos = unique();
    private String survivor;
    private String old;

    @BeforeEach
    void mergedCustomer() {
        survivor = manager.post(CUSTOMERS, person(pos)).expect(201).id();
        old = manager.post(CUSTOMERS, person(unique())).expect(201).id();
        manager.post(
                        CUSTOMERS + "/" + survivor + "/merges",
                        object("duplicateId", old, "version", 1, "duplicateVersion", 1))
                .expect(201);
    }

    private static Map<String, Object> person(String externalId) {
        return with(customer(externalId), "kind", "PERSON", "state", "POTENTIAL");
    }

    private record Operation(String method, String path, JsonNode described, JsonNode api) {

        private JsonNode resolved(JsonNode node) {
            return node.has("$ref") ? api.at(node.path("$ref").asText().substring(1)) : node;
        }

        boolean isFilteredByCustomer() {
            return StreamSupport.stream(described.path("parameters").spliterator(), false)
                    .anyMatch(one -> one.path("name").asText().equals("customerId"));
        }

        String role() {
            return described.at("/x-roles/0").asText();
        }

        /** What the description shows as a body; of a change, one that changes nothing. */
        String body() {
            JsonNode content = described.at("/requestBody/content/application~1json");
            JsonNode example = resolved(content.path("schema")).at("/examples/0");
            if (!example.isObject()) {
                return "{}";
            }
            ObjectNode body = example.deepCopy();
            body.remove("id");
            return body.toString();
        }

        Response send(String id) {
            String filled = path.replace("{id}", id)
                    .replaceAll("\\{\\w+}", UUID.randomUUID().toString());
            RequestSpecification request = as(role()).redirects().follow(false).header("If-Match", "\"1\"");
            if (described.has("requestBody")) {
                request.contentType(method.equals("patch") ? Client.MERGE_PATCH : "application/json")
                        .body(body());
            }
            return request.request(method.toUpperCase(Locale.ROOT), filled);
        }
    }

    private static List<Operation> operations() {
        JsonNode api =
                new Client(null).get("/q/openapi?format=json").expect(200).body();
        List<Operation> all = new ArrayList<>();
        api.path("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(one -> all.add(new Operation(one.getKey(), path.getKey(), one.getValue(), api))));
        return all;
    }

    @Test
    void everyPathWithTheOldIdLeadsToTheSamePathUnderTheSurvivor() {
        List<Operation> ofCustomer = operations().stream()
                .filter(one -> (one.path() + "/").startsWith(OF_CUSTOMER + "/"))
                .toList();

        assertThat(ofCustomer).hasSizeGreaterThan(30).allSatisfy(one -> {
            Response answer = one.send(old);
            assertThat(answer.statusCode())
                    .as("%s %s: %s", one.method(), one.path(), answer.asString())
                    .isEqualTo(308);
            assertThat(answer.header("Location"))
                    .contains(CUSTOMERS + "/" + survivor)
                    .doesNotContain(old);
            assertThat(one.described().at("/responses/308/headers").has("Location"))
                    .as("%s %s describes it", one.method(), one.path())
                    .isTrue();
        });
    }

    @Test
    void aBodyAndAFilterWithTheOldIdMeanTheSurvivor() {
        recordedOfTheOldId();

        List<Operation> filtered =
                operations().stream().filter(Operation::isFilteredByCustomer).toList();

        assertThat(filtered).hasSizeGreaterThan(10).allSatisfy(one -> {
            String query = one.path() + "?" + needed(one) + "customerId=";
            Client client = Client.of(one.role());
            Answer asked = client.get(query + old).expect(200);
            assertThat(asked.body())
                    .as(one.path())
                    .isEqualTo(client.get(query + survivor).body());
            assertThat(asked.body())
                    .as(one.path())
                    .isNotEqualTo(WITHOUT_ITEMS.contains(one.path()) ? null : nothing(client, query));
        });
    }

    private static String needed(Operation one) {
        return one.path().endsWith("/gift-allowances") ? "by=RECEIVER&" : "";
    }

    /** What the list of a customer without records says. */
    private JsonNode nothing(Client client, String query) {
        String other = manager.post(CUSTOMERS, customer(unique())).expect(201).id();
        return client.get(query + other).expect(200).body();
    }

    private void recordedOfTheOldId() {
        List<Answer> made = List.of(
                manager.post("/api/v1/prospects", captureOf(old, "TRADE_SHOW")),
                manager.post(OPPORTUNITIES, deal()),
                manager.post("/api/v1/gifts", gift(old, "Wang Fang", "li.lei", "10")),
                manager.post("/api/v1/gift-solicitations", solicitation(old, "Li Na")),
                manager.post(REQUESTS, request("ERASURE", old, null)));
        assertThat(made).allSatisfy(one -> assertThat(one.expect(201).text("customerId"))
                .isEqualTo(survivor));
        manager.post("/api/v1/gift-evaluations", gift(old, "Wang Fang", "li.lei", "10"))
                .expect(200);
        made(manager, survivor, "contacts", contact("Chen Jing"));
        handedOver();
        Answer bought = manager.post(PURCHASES, purchase(pos, unique(), line("A", 3, "0.1")))
                .expect(201);
        manager.post(bought.header("Location") + "/returns", goods(unique(), piece("A", 1)))
                .expect(201);
        Answer exit =
                manager.post("/api/v1/exit-cases", object("customerId", old)).expect(201);
        assertThat(exit.text("customerId")).isEqualTo(survivor);
    }

    /** The survivor's account, by the old id. */
    private Answer handedOver() {
        String from = unique();
        manager.post(CUSTOMERS + "/" + survivor + "/account-managers", object("employee", from))
                .expect(201);
        return manager.post(
                        "/api/v1/handovers",
                        object(
                                "fromManager",
                                from,
                                "toManager",
                                unique(),
                                "customers",
                                List.of(old),
                                "reason",
                                "Leaves"))
                .expect(201);
    }

    private Map<String, Object> deal() {
        return object("customerId", old, "productLine", "GTX", "amount", 10, "currency", "USD");
    }

    @Test
    void aRepeatByIdOrKeyWithTheOldIdFindsWhatIsThere() {
        Map<String, Object> named = with(deal(), "id", UUID.randomUUID());
        manager.post(OPPORTUNITIES, named).expect(201);
        manager.post(OPPORTUNITIES, named).expect(200);
        String key = unique();
        Answer first =
                manager.post(OPPORTUNITIES, deal(), "Idempotency-Key", key).expect(201);
        Answer again =
                manager.post(OPPORTUNITIES, deal(), "Idempotency-Key", key).expect(200);
        assertThat(again.id()).isEqualTo(first.id());

        Answer same = manager.patch(
                        OPPORTUNITIES + "/" + first.id(), object("customerId", old), "If-Match", first.etag())
                .expect(200);
        assertThat(same.text("customerId")).isEqualTo(survivor);
    }

    @Test
    void aPartyAndAHandoverWithTheOldIdMeanTheSurvivor() {
        String account = manager.post(CUSTOMERS, customer(unique())).expect(201).id();
        Answer party = manager.post(
                        CUSTOMERS + "/" + account + "/parties",
                        object("role", "DIRECT_USER", "who", object("customerId", old)))
                .expect(201);
        assertThat(party.body().at("/who/customerId").asText()).isEqualTo(survivor);

        assertThat(handedOver().body().at("/accounts/0/customerId").asText()).isEqualTo(survivor);
    }

    @Test
    void otherDealersLearnNothing() {
        Client other = Client.partner(UUID.randomUUID());

        other.get(CUSTOMERS + "/" + old + "/contacts").refused(404, "CUSTOMER_UNKNOWN");
        Answer refused = other.post(OPPORTUNITIES, deal()).refused(422, "CUSTOMER_UNKNOWN", "/customerId");
        assertThat(refused.body().toString()).doesNotContain(survivor);
        assertThat(other.get(OPPORTUNITIES + "?customerId=" + old).items()).isEmpty();
    }
}
