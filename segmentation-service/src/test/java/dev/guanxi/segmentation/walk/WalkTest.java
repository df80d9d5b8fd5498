package dev.guanxi.segmentation.walk;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.guanxi.platform.testing.walk.Walk;
import dev.guanxi.segmentation.Facts.Purchase;
import dev.guanxi.segmentation.ServiceTest;
import dev.guanxi.segmentation.value.CdNow;
import dev.guanxi.segmentation.value.OnlineRetail;
import dev.guanxi.segmentation.value.OnlineRetail.Invoice;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The walks in the README answer what the README says, where the data they are taken on are at hand. */
@QuarkusTest
class WalkTest extends ServiceTest {

    private static final ZoneId SHOP = ZoneId.of("Europe/London");

    private CustomerServiceEvents customerService;

    @BeforeEach
    void customerServiceIsElsewhere() {
        customerService = new CustomerServiceEvents(facts);
    }

    @Test
    void segments() {
        Walk.take("### A segment from draft to retirement", 20, customerService);
    }

    @Test
    void shoppers() {
        Walk.take("### A family walks in", 4);
    }

    @Test
    void tiersOfOnlineRetail() throws IOException {
        assumeTrue(OnlineRetail.isThere(), OnlineRetail.ABSENT);
        List<Invoice> invoices = OnlineRetail.invoices();
        List<Invoice> cancellations = OnlineRetail.cancellations();
        Map<Integer, UUID> customers = registered(
                "pos", Stream.concat(invoices.stream(), cancellations.stream()).map(Invoice::customer));
        facts.purchases(trade(invoices, customers, "GBP"));
        facts.returns(trade(cancellations, customers, "GBP"));

        Walk.take("### A year of a shop", 10, customerService);
    }

    @Test
    void lifetimeValuesOfCdNow() throws IOException {
        assumeTrue(CdNow.isThere(), CdNow.ABSENT);
        Map<Integer, UUID> customers =
                registered("cdnow", CdNow.purchases().stream().map(CdNow.Purchase::customer));
        facts.purchases(CdNow.purchases().stream()
                .map(purchase -> new Purchase(
                        customers.get(purchase.customer()),
                        purchase.day().atTime(12, 0).toInstant(ZoneOffset.UTC),
                        "USD",
                        purchase.amount()))
                .toList());

        Walk.take("### A year and a half of a record shop", 5, customerService);
    }

    /** Customers in the order of their numbers, as customer-service would have told of them. */
    private Map<Integer, UUID> registered(String system, Stream<Integer> numbers) {
        List<Integer> sorted = numbers.distinct().sorted().toList();
        List<UUID> ids = facts.accounts(
                sorted.stream().map(number -> "Customer " + number).toList());
        Map<Integer, UUID> customers = new TreeMap<>();
        for (int i = 0; i < sorted.size(); i++) {
            customers.put(sorted.get(i), ids.get(i));
            customerService.knows(system, sorted.get(i).toString(), ids.get(i));
        }
        return customers;
    }

    private static List<Purchase> trade(List<Invoice> invoices, Map<Integer, UUID> customers, String currency) {
        return invoices.stream()
                .map(invoice -> new Purchase(
                        customers.get(invoice.customer()), inLondon(invoice.at()), currency, invoice.total()))
                .toList();
    }

    /** The file's times are the shop's. */
    private static Instant inLondon(Instant read) {
        return read.atOffset(ZoneOffset.UTC).toLocalDateTime().atZone(SHOP).toInstant();
    }
}
