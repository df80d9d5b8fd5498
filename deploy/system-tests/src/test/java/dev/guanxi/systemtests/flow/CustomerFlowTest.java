package dev.guanxi.systemtests.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.systemtests.Answer;
import dev.guanxi.systemtests.Api;
import dev.guanxi.systemtests.RunningSystem;
import dev.guanxi.systemtests.Shop;
import dev.guanxi.systemtests.SystemUnderTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Customers: registered, found, changed, put by the id that another system uses. */
@SystemUnderTest
class CustomerFlowTest {

    private static final String ACME = """
            {"name":"Acme PC","kind":"ORGANISATION","origin":"EXTERNAL","position":"FINAL","state":"ACTUAL",
             "externalIds":[{"system":"customer-flow","id":"%s"}]}""";

    private final RunningSystem system;
    private final Api manager;

    CustomerFlowTest(RunningSystem system) {
        this.system = system;
        this.manager = system.as("manager");
    }

    @Test
    void isRegisteredOnceAndFound() {
        Answer registered =
                manager.post("/api/v1/customers", ACME.formatted("17850")).expect(201);

        assertThat(registered.location()).endsWith("/api/v1/customers/" + registered.id());
        assertThat(registered.etag()).isEqualTo("\"1\"");
        assertThat(registered.id().version()).isEqualTo(7);
        Answer found = manager.get(registered.location()).expect(200);
        assertThat(found.json()).isEqualTo(registered.json());
        assertThat(found.etag()).isEqualTo("\"1\"");
        manager.get(registered.location(), Map.of("If-None-Match", "\"1\"")).expect(304);
        Answer taken =
                manager.post("/api/v1/customers", ACME.formatted("17850")).expect(409);
        assertThat(taken.text("/code")).isEqualTo("EXTERNAL_ID_TAKEN");
    }

    @Test
    void isMadeOnceHoweverOftenTheRequestComes() {
        String key = UUID.randomUUID().toString();
        Map<String, String> sameKey = Map.of("Idempotency-Key", key);

        Answer first = manager.post("/api/v1/customers", ACME.formatted("again"), sameKey)
                .expect(201);
        Answer second = manager.post("/api/v1/customers", ACME.formatted("again"), sameKey)
                .expect(200);

        assertThat(second.id()).isEqualTo(first.id());
    }

    @Test
    void isFoundByPartOfItsNamePageByPage() {
        Shop shop = new Shop(manager, "customer-pages");
        for (int i = 0; i < 5; i++) {
            shop.customer("Page" + i);
        }

        Answer first = manager.get("/api/v1/customers?q=customer-PAGES&limit=3").expect(200);
        Answer second = manager.get("/api/v1/customers?q=customer-PAGES&limit=3&cursor=" + first.text("/next"))
                .expect(200);

        assertThat(first.at("/items")).hasSize(3);
        assertThat(second.at("/items")).hasSize(2);
        assertThat(second.json().has("next")).isFalse();
        assertThat(first.at("/items").findValuesAsText("name"))
                .doesNotContainAnyElementsOf(second.at("/items").findValuesAsText("name"));
    }

    @Test
    void isChangedOnlyByWhoKnowsItsVersion() {
        String path =
                manager.post("/api/v1/customers", ACME.formatted("patched")).location();
        String address = "{\"address\":{\"city\":\"Hangzhou\",\"country\":\"CN\"}}";

        Answer changed = manager.patch(path, address, "\"1\"").expect(200);
        assertThat(changed.etag()).isEqualTo("\"2\"");
        assertThat(changed.text("/address/city")).isEqualTo("Hangzhou");
        assertThat(changed.text("/name")).isEqualTo("Acme PC");
        assertThat(manager.patch(path, "{\"name\":\"Late\"}", "\"1\"")
                        .expect(412)
                        .text("/code"))
                .isNotEmpty();
        assertThat(manager.get(path).json()).isEqualTo(changed.json());
    }

    @Test
    void isPutByTheIdThatAnotherSystemUses() {
        Shop shop = new Shop(manager, "customer-put");

        Answer made = shop.putCustomer("A-1").expect(201);
        Answer repeated = shop.putCustomer("A-1").expect(200);

        assertThat(repeated.json()).isEqualTo(made.json());
        assertThat(manager.get("/api/v1/customers/by-external-id/customer-put/A-1")
                        .id())
                .isEqualTo(made.id());
    }

    @Test
    void ofADealerIsHiddenFromOtherDealers() {
        Api dealer = system.asPartner(UUID.randomUUID());
        Api other = system.asPartner(UUID.randomUUID());

        Answer own = dealer.post("/api/v1/customers", ACME.formatted("17850")).expect(201);

        dealer.get(own.location()).expect(200);
        other.get(own.location()).expect(404);
        other.patch(own.location(), "{\"name\":\"Mine\"}", "\"1\"").expect(404);
        assertThat(other.get("/api/v1/customers").expect(200).at("/items")).isEmpty();
        manager.get(own.location()).expect(200);
    }
}
