package dev.guanxi.segmentation.investment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guanxi.platform.testing.Answer;
import dev.guanxi.platform.testing.Client;
import dev.guanxi.segmentation.ServiceTest;
import dev.guanxi.segmentation.Told;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Discounts as purchases and returns tell them. */
@QuarkusTest
class DiscountEventsTest extends ServiceTest {

    private static final String CUSTOMER = "dev.guanxi.customer.";

    private final UUID purchase = UUID.randomUUID();
    private UUID customer;

    /** Eight notebooks at 6,399.50 instead of 6,999, and screws of which no list price is told. */
    @BeforeEach
    void aPurchaseBelowTheListPrice() {
        customer = facts.account("Acme PC");
        Told.of(customer, CUSTOMER + "purchase-recorded.v1", customer, data -> {
            data.put("purchaseId", purchase.toString()).put("purchasedAt", "2026-02-14T06:00:00Z");
            ObjectNode line = (ObjectNode) data.path("lines").path(0);
            data.put("currency", "GBP").put("total", 51196).putArray("lines").add(line);
            line.put("number", 1)
                    .put("sku", "NB-14-PRO")
                    .put("quantity", 8)
                    .put("unitPrice", 6399.5)
                    .put("amount", 51196)
                    .put("listPrice", 6999);
        });
        await().until(() -> figures(customer).decimal("/figures/discountCost").signum() > 0);
    }

    private Answer figures(UUID of) {
        return Client.of("manager")
                .get("/api/v1/accounts/" + of + "/investment?from=2026-01-01&until=2027-01-01")
                .expect(200);
    }

    @Test
    void whatWasTakenOffTheListPriceIsSpent() {
        Answer found = figures(customer);
        assertThat(found.decimal("/figures/discountCost")).isEqualByComparingTo("4796");
        assertThat(found.decimal("/figures/spent")).isEqualByComparingTo("4796");
        assertThat(found.decimal("/figures/margin")).isEqualByComparingTo("16797.6");
        assertThat(found.body().at("/figures/assumptions").findValuesAsText("code"))
                .doesNotContain("DISCOUNTS_NOT_TOLD");
    }

    @Test
    void aReturnGivesItBackAndAnUndoingTakesItAway() {
        Told.of(customer, CUSTOMER + "purchase-returned.v1", customer, data -> {
            data.put("returnId", UUID.randomUUID().toString())
                    .put("returnedAt", "2026-02-20T06:00:00Z")
                    .put("total", 12799);
            ((ObjectNode) data.path("lines").path(0))
                    .put("purchaseId", purchase.toString())
                    .put("purchaseLine", 1)
                    .put("sku", "NB-14-PRO")
                    .put("quantity", 2)
                    .put("unitPrice", 6399.5)
                    .put("amount", 12799);
        });
        await().untilAsserted(() ->
                assertThat(figures(customer).decimal("/figures/discountCost")).isEqualByComparingTo("3597"));

        Told.of(
                customer,
                CUSTOMER + "purchase-withdrawn.v1",
                customer,
                data -> data.put("purchaseId", purchase.toString()));
        await().untilAsserted(() ->
                assertThat(figures(customer).decimal("/figures/discountCost")).isEqualByComparingTo("0"));
    }

    /** Pumps earn half of their list price, everything else 30 percent. */
    @Test
    void aReturnTakesBackTheMarginOfItsProductLine() {
        pumpsEarnHalf();
        UUID buyer = facts.account("Pump House");
        UUID listed = UUID.randomUUID();
        buyTenPumps(buyer, listed, 120);
        await().untilAsserted(() ->
                assertThat(figures(buyer).decimal("/figures/margin")).isEqualByComparingTo("600"));
        assertThat(figures(buyer).decimal("/figures/discountCost")).isEqualByComparingTo("200");

        giveBackPumps(buyer, listed, 3);
        await().untilAsserted(() ->
                assertThat(figures(buyer).decimal("/figures/margin")).isEqualByComparingTo("420"));
        giveBackPumps(buyer, listed, 7);
        await().untilAsserted(() ->
                assertThat(figures(buyer).decimal("/figures/margin")).isEqualByComparingTo("0"));
        assertNothingIsLeft(buyer);
    }

    @Test
    void soDoesOneOfPiecesWithoutAListPrice() {
        pumpsEarnHalf();
        UUID buyer = facts.account("Pump House");
        UUID unlisted = UUID.randomUUID();
        buyTenPumps(buyer, unlisted, null);
        await().untilAsserted(() ->
                assertThat(figures(buyer).decimal("/figures/margin")).isEqualByComparingTo("500"));
        giveBackPumps(buyer, unlisted, 4);
        await().untilAsserted(() ->
                assertThat(figures(buyer).decimal("/figures/margin")).isEqualByComparingTo("300"));
        giveBackPumps(buyer, unlisted, 6);
        await().untilAsserted(() ->
                assertThat(figures(buyer).decimal("/figures/margin")).isEqualByComparingTo("0"));
        assertNothingIsLeft(buyer);
    }

    private void assertNothingIsLeft(UUID buyer) {
        Answer found = figures(buyer);
        assertThat(found.decimal("/figures/netSales")).isEqualByComparingTo("0");
        assertThat(found.decimal("/figures/discountCost")).isEqualByComparingTo("0");
        assertThat(found.decimal("/figures/gain")).isEqualByComparingTo("0");
        assertThat(found.body().at("/figures/assumptions").findValuesAsText("code"))
                .doesNotContain("MARGIN_ASSUMED");
    }

    private static void pumpsEarnHalf() {
        asManager().body("""
                        {"validFrom": "2026-01-01", "visitHour": 60, "supportHour": 40, "perVisit": 20,
                         "minutesPerVisit": 45, "minutesPerInteraction": 15, "marginPercent": 30,
                         "marginByProductLine": {"Pumps": 50}}""").post("/api/v1/cost-rates").then().statusCode(201);
    }

    private static void buyTenPumps(UUID buyer, UUID purchase, Integer listPrice) {
        Told.of(buyer, CUSTOMER + "purchase-recorded.v1", buyer, data -> {
            data.put("purchaseId", purchase.toString()).put("purchasedAt", "2026-03-01T06:00:00Z");
            ObjectNode line = (ObjectNode) data.path("lines").path(0);
            data.put("currency", "GBP").put("total", 1000).putArray("lines").add(line);
            line.put("number", 1)
                    .put("productLine", "Pumps")
                    .put("quantity", 10)
                    .put("unitPrice", 100)
                    .put("amount", 1000)
                    .put("listPrice", listPrice);
        });
    }

    private static void giveBackPumps(UUID buyer, UUID purchase, int pieces) {
        Told.of(buyer, CUSTOMER + "purchase-returned.v1", buyer, data -> {
            ObjectNode line = (ObjectNode) data.path("lines").path(0);
            data.put("returnId", UUID.randomUUID().toString())
                    .put("returnedAt", "2026-03-02T06:00:00Z")
                    .put("currency", "GBP")
                    .put("total", pieces * 100)
                    .putArray("lines")
                    .add(line);
            line.put("purchaseId", purchase.toString())
                    .put("purchaseLine", 1)
                    .put("quantity", pieces)
                    .put("unitPrice", 100)
                    .put("amount", pieces * 100);
        });
    }

    @Test
    void itFollowsItsCustomerIntoAMerge() {
        UUID survivor = facts.account("ACME PC Ltd");
        Told.merged(survivor, customer, UUID.randomUUID());
        await().untilAsserted(() ->
                assertThat(figures(survivor).decimal("/figures/discountCost")).isEqualByComparingTo("4796"));
    }
}
