package dev.guanxi.systemtests.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.systemtests.Answer;
import dev.guanxi.systemtests.Api;
import dev.guanxi.systemtests.RunningSystem;
import dev.guanxi.systemtests.Shop;
import dev.guanxi.systemtests.SystemUnderTest;
import dev.guanxi.systemtests.Trade;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Purchases and what comes back of them; every service has heard of both in the end. */
@SystemUnderTest
class PurchaseFlowTest {

    private static final String SYSTEM = "purchase-flow";
    private static final Instant DAY = Instant.parse("2010-12-01T08:26:00Z");
    private static final String PURCHASE = """
            {"customer":{"system":"purchase-flow","id":"17850"},"system":"purchase-flow","reference":"536365",
             "purchasedAt":"2010-12-01T08:26:00Z","currency":"GBP",
             "lines":[{"sku":"85123A","description":"WHITE HANGING HEART","quantity":%d,"unitPrice":2.55}]}""";

    private final RunningSystem system;
    private final Api manager;
    private final Shop shop;

    PurchaseFlowTest(RunningSystem system) {
        this.system = system;
        this.manager = system.as("manager");
        this.shop = new Shop(manager, "purchase-flow-shop");
    }

    @Test
    void isRecordedOnceReturnedInPartAndHeardOfEverywhere() {
        UUID customer = new Shop(manager, SYSTEM).customer("17850");

        Answer recorded =
                manager.post("/api/v1/purchases", PURCHASE.formatted(6)).expect(201);
        assertThat(recorded.amount("/total")).isEqualByComparingTo("15.30");
        Answer repeated =
                manager.post("/api/v1/purchases", PURCHASE.formatted(6)).expect(200);
        assertThat(repeated.id()).isEqualTo(recorded.id());
        Answer other = manager.post("/api/v1/purchases", PURCHASE.formatted(7)).expect(409);
        assertThat(other.text("/code")).isEqualTo("REFERENCE_TAKEN");

        String returns = "/api/v1/purchases/" + recorded.id() + "/returns";
        String one = """
                {"reference":"C536365","returnedAt":"2010-12-02T09:00:00Z","lines":[{"sku":"85123A","quantity":1}]}""";
        manager.post(returns, one).expect(201);
        manager.post(returns, one).expect(200);

        Answer list =
                manager.get("/api/v1/customers/" + customer + "/purchases").expect(200);
        assertThat(list.at("/items")).hasSize(1);
        assertThat(list.number("/items/0/lines/0/returned")).isEqualTo(1);
        assertThat(system.books().recordedBy(SYSTEM))
                .isEqualTo(new Trade(1, new BigDecimal("15.30"), 1, new BigDecimal("2.55")));
        system.books().awaitAgreement();
    }

    @Test
    void makesAPotentialCustomerAnActualOne() {
        Answer prospect = manager.put("/api/v1/customers/by-external-id/purchase-flow-shop/prospect", """
                {"name":"Prospect","kind":"PERSON","origin":"EXTERNAL","position":"FINAL","state":"POTENTIAL"}""")
                .expect(201);

        shop.sell("prospect", "first", 1, DAY).expect(201);

        Answer now = manager.get("/api/v1/customers/" + prospect.id());
        assertThat(now.text("/state")).isEqualTo("ACTUAL");
        assertThat(now.number("/version")).isEqualTo(2);
    }

    @Test
    void moreThanWasBoughtDoesNotComeBack() {
        shop.customer("returns");
        Answer recorded = shop.sell("returns", "two-mice", 2, DAY).expect(201);

        Answer refused = manager.post("/api/v1/purchases/" + recorded.id() + "/returns", """
                {"reference":"C-two-mice","returnedAt":"2010-12-02T09:00:00Z","lines":[{"sku":"MOUSE","quantity":3}]}""");

        refused.expect(422);
        assertThat(manager.get("/api/v1/purchases/" + recorded.id()).number("/lines/0/returned"))
                .isZero();
    }
}
