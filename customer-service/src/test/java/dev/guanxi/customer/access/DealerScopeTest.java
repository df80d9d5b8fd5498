package dev.guanxi.customer.access;

import static dev.guanxi.customer.Given.CUSTOMERS;
import static dev.guanxi.customer.Given.PURCHASES;
import static dev.guanxi.customer.Given.customer;
import static dev.guanxi.customer.Given.goods;
import static dev.guanxi.customer.Given.line;
import static dev.guanxi.customer.Given.piece;
import static dev.guanxi.customer.Given.purchase;
import static dev.guanxi.customer.Given.registered;
import static dev.guanxi.platform.testing.Json.object;
import static dev.guanxi.platform.testing.Json.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.customer.ServiceTest;
import dev.guanxi.platform.testing.Answer;
import dev.guanxi.platform.testing.Client;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A dealer's token reaches its own customers and purchases, and no path leads to another's (C11). */
@QuarkusTest
class DealerScopeTest extends ServiceTest {

    private final UUID theirs = UUID.randomUUID();
    private final UUID others = UUID.randomUUID();
    private final Client owner = Client.partner(theirs);
    private final Client other = Client.partner(others);
    private final Client manager = Client.of("manager");
    private final String pos = unique();
    private final String reference = unique();
    private String customerPath;
    private String purchasePath;

    @BeforeEach
    void aDealersCustomerHasBought() {
        customerPath = CUSTOMERS + "/" + registered(owner, pos);
        purchasePath = PURCHASES
                + "/"
                + owner.post(PURCHASES, purchase(pos, reference, line("A", 2, "10")))
                        .expect(201)
                        .id();
    }

    @Test
    void theDealerIsTheTokens() {
        assertThat(owner.get(customerPath).expect(200).text("dealerId")).isEqualTo(theirs.toString());
        assertThat(owner.get(purchasePath).expect(200).text("dealerId")).isEqualTo(theirs.toString());
        owner.post(CUSTOMERS, with(customer(unique()), "dealerId", others)).refused(422, "DEALER_FOREIGN", "/dealerId");
    }

    @Test
    void aFilterByAnotherDealerFindsNothing() {
        assertThat(owner.get(CUSTOMERS + "?dealerId=" + theirs).items()).hasSize(1);
        assertThat(owner.get(CUSTOMERS + "?dealerId=" + others).expect(200).items())
                .isEmpty();
    }

    @Test
    void noIdLeadsToAnothersData() {
        other.get(customerPath).refused(404, "CUSTOMER_UNKNOWN");
        other.get(customerPath + "/purchases").refused(404, "CUSTOMER_UNKNOWN");
        other.get(customerPath + "/returns").refused(404, "CUSTOMER_UNKNOWN");
        other.get(purchasePath).refused(404, "PURCHASE_UNKNOWN");
        other.get(purchasePath + "/returns").refused(404, "PURCHASE_UNKNOWN");
        other.patch(customerPath, object("name", "Stolen"), "If-Match", "\"1\"").refused(404, "CUSTOMER_UNKNOWN");
        other.post(purchasePath + "/returns", goods(unique(), piece("A", 1))).refused(404, "PURCHASE_UNKNOWN");
        assertThat(owner.get(customerPath).text("name")).isEqualTo("Acme PC " + pos);
    }

    @Test
    void noReturnLeadsToAnothersData() {
        Answer made = owner.post(purchasePath + "/returns", goods(unique(), piece("A", 1)))
                .expect(201);

        owner.get(made.header("Location")).expect(200);
        other.get(made.header("Location")).refused(404, "RETURN_UNKNOWN");
    }

    @Test
    void noExternalIdLeadsToAnothersData() {
        String byExternalId = CUSTOMERS + "/by-external-id/pos/" + pos;

        other.get(byExternalId).refused(404, "CUSTOMER_UNKNOWN");
        other.get(byExternalId + "?dealerId=" + theirs).refused(404, "CUSTOMER_UNKNOWN");
        other.post(PURCHASES, purchase(pos, unique(), line("A", 1, "1"))).refused(422, "CUSTOMER_UNKNOWN", "/customer");
        owner.get(byExternalId).expect(200);
        manager.get(byExternalId).refused(404, "CUSTOMER_UNKNOWN");
        manager.get(byExternalId + "?dealerId=" + theirs).expect(200);
    }

    @Test
    void noReferenceLeadsToAnothersPurchase() {
        String byReference = PURCHASES + "/by-reference/pos/" + reference;

        assertThat(PURCHASES + "/" + owner.get(byReference).expect(200).id()).isEqualTo(purchasePath);
        other.get(byReference).refused(404, "PURCHASE_UNKNOWN");
        other.get(byReference + "?dealerId=" + theirs).refused(404, "PURCHASE_UNKNOWN");
        manager.get(byReference).refused(404, "PURCHASE_UNKNOWN");
        manager.get(byReference + "?dealerId=" + theirs).expect(200);
    }

    @Test
    void noListShowsAnothersData() {
        assertThat(other.get(CUSTOMERS + "?q=" + pos).items()).isEmpty();
        assertThat(other.get(CUSTOMERS + "?dealerId=" + theirs).items()).isEmpty();
        assertThat(owner.get(CUSTOMERS).items()).hasSize(1);
        assertThat(manager.get(CUSTOMERS + "?q=" + pos).items()).hasSize(1);
    }

    @Test
    void totalsAreTheDealersOwn() {
        assertThat(other.get(PURCHASES + "/totals").expect(200).body().path("currencies"))
                .isEmpty();
        Answer totals = owner.get(PURCHASES + "/totals").expect(200);
        assertThat(totals.decimal("/currencies/0/revenue")).isEqualByComparingTo("20");
    }

    @Test
    void dealersMayUseTheSameIdsAndReferences() {
        Answer same = other.put(CUSTOMERS + "/by-external-id/pos/" + pos, with(customer(pos), "name", "Another"))
                .expect(201);
        Answer sale = other.post(PURCHASES, purchase(pos, reference, line("B", 1, "5")))
                .expect(201);

        assertThat(customerPath).doesNotEndWith(same.id());
        assertThat(sale.text("customerId")).isEqualTo(same.id());
        assertThat(owner.get(customerPath).text("name")).isEqualTo("Acme PC " + pos);
    }

    @Test
    void anIdOfAnothersIsTakenAndTellsNothing() {
        String id = customerPath.substring(customerPath.lastIndexOf('/') + 1);

        Answer refused = other.post(CUSTOMERS, with(customer(pos), "id", id)).refused(409, "ID_TAKEN", "/id");

        assertThat(refused.body().toString()).doesNotContain("Acme PC");
    }

    @Test
    void aPartnerWithoutADealerReachesNothing() {
        Client.of("partner").get(CUSTOMERS).refused(403, "DEALER_MISSING");
        Client.partner(new UUID(0, 0)).get(CUSTOMERS).refused(403, "DEALER_MISSING");
        Client.of("partner").post(CUSTOMERS, customer(unique())).refused(403, "DEALER_MISSING");
    }
}
