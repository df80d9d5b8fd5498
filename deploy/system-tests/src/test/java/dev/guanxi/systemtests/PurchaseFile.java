package dev.guanxi.systemtests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * A made-up file of purchases of which everything is known: of each hundred purchases one comes back in part, one is of an
 * unknown customer and one has a quantity that is no number.
 *
 * @param system names customers and purchases
 * @param invoices good purchases, of three lines each
 */
public record PurchaseFile(String system, int buyers, int invoices) {

    public static final String CUSTOMERS = "kind=customers";
    public static final String PURCHASES = "kind=purchases&constant=currency:GBP";

    private static final int LINES = 3;
    private static final int EVERY = 100;
    private static final Instant FIRST = Instant.parse("2010-12-01T08:00:00Z");
    private static final long SECONDS_BETWEEN = 600;

    public String customers() {
        StringBuilder rows = new StringBuilder("system,externalId,name,kind,origin,position,state\n");
        for (int i = 0; i < buyers; i++) {
            rows.append(system).append(',').append(i).append(",Customer ").append(i);
            rows.append(",ORGANISATION,EXTERNAL,FINAL,ACTUAL\n");
        }
        return rows.toString();
    }

    public String purchases() {
        StringBuilder rows = new StringBuilder("system,reference,customer,purchasedAt,sku,quantity,unitPrice\n");
        for (int i = 0; i < invoices; i++) {
            for (int line = 1; line <= LINES; line++) {
                row(rows, "P" + i, customer(i), i, "SKU-" + line, String.valueOf(line), line);
            }
            if (i % EVERY == 0) {
                row(rows, "C" + i, customer(i), i + 1, "SKU-3", "-1", LINES);
                row(rows, "U" + i, "nobody", i, "SKU-1", "1", 1);
                row(rows, "Q" + i, customer(i), i, "SKU-1", "some", 1);
            }
        }
        return rows.toString();
    }

    private void row(
            StringBuilder rows, String reference, String customer, int at, String sku, String quantity, int price) {
        rows.append(system)
                .append(',')
                .append(reference)
                .append(',')
                .append(customer)
                .append(',');
        rows.append(FIRST.plusSeconds(at * SECONDS_BETWEEN))
                .append(',')
                .append(sku)
                .append(',');
        rows.append(quantity).append(',').append(price).append('\n');
    }

    private String customer(int invoice) {
        return String.valueOf(invoice % buyers);
    }

    public long rows() {
        return (long) invoices * LINES + 3L * exceptions();
    }

    private long exceptions() {
        return (invoices + EVERY - 1) / EVERY;
    }

    /** What must have been recorded in the end. */
    public Trade trade() {
        BigDecimal each = BigDecimal.valueOf(1 + 2 * 2 + 3 * 3);
        return new Trade(
                invoices,
                each.multiply(BigDecimal.valueOf(invoices)),
                exceptions(),
                BigDecimal.valueOf(LINES).multiply(BigDecimal.valueOf(exceptions())));
    }

    public JsonNode rejectedByCode() {
        ObjectNode codes = JsonNodeFactory.instance.objectNode();
        return codes.put("CUSTOMER_UNKNOWN", (int) exceptions()).put("QUANTITY_INVALID", (int) exceptions());
    }
}
