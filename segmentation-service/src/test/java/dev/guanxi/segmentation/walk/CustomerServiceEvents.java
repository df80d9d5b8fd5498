package dev.guanxi.segmentation.walk;

import static dev.guanxi.platform.testing.Json.object;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guanxi.platform.Ids;
import dev.guanxi.platform.testing.Answer;
import dev.guanxi.platform.testing.Json;
import dev.guanxi.platform.testing.walk.Elsewhere;
import dev.guanxi.platform.testing.walk.Step;
import dev.guanxi.segmentation.Facts;
import dev.guanxi.segmentation.Told;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;

/** The steps that lead to customer-service: what it would tell of them comes as its events, and has been taken in then. */
final class CustomerServiceEvents implements Elsewhere {

    private static final String TYPE = "dev.guanxi.customer.";

    private final Facts facts;
    private final Map<String, UUID> customers = new HashMap<>();
    private final Map<String, Sold> purchases = new HashMap<>();

    private record Sold(UUID customer, JsonNode body) {}

    CustomerServiceEvents(Facts facts) {
        this.facts = facts;
    }

    /** Lets the walk name a customer that is there already. */
    void knows(String system, String id, UUID customer) {
        customers.put(system + "/" + id, customer);
    }

    @Override
    public Answer take(Step step) {
        String[] path = step.path().substring(1).split("/");
        if (path[0].equals("customers")) {
            return step.method().equals("GET")
                    ? answered(200, customers.get(path[2] + "/" + path[3]))
                    : registered(step.json());
        }
        if (path[0].equals("purchases")) {
            return path.length == 1 ? bought(step.json()) : returned(purchases.get(path[1]), step.json());
        }
        return null;
    }

    private static Answer answered(int status, UUID id) {
        return new Answer(status, Json.read(Json.write(object("id", id.toString()))), null);
    }

    private Answer registered(JsonNode body) {
        UUID id = Ids.next();
        body.path("externalIds")
                .forEach(other ->
                        knows(other.path("system").asText(), other.path("id").asText(), id));
        Told.of(id, TYPE + "customer-registered.v1", id, data -> data.put("version", 1)
                .setAll((ObjectNode) body));
        awaitRow("account", "customer_id", id);
        return answered(201, id);
    }

    private Answer bought(JsonNode body) {
        UUID id = Ids.next();
        JsonNode who = body.path("customer");
        UUID customer =
                customers.get(who.path("system").asText() + "/" + who.path("id").asText());
        purchases.put(id.toString(), new Sold(customer, body));
        Told.of(customer, TYPE + "purchase-recorded.v1", customer, data -> {
            data.put("purchaseId", id.toString())
                    .put("reference", body.path("reference").asText())
                    .put("purchasedAt", utc(body.path("purchasedAt")))
                    .put("currency", body.path("currency").asText());
            data.put("total", lines(data.putArray("lines"), body.path("lines")));
        });
        awaitRow("purchase_fact", "purchase_id", id);
        return answered(201, id);
    }

    private static BigDecimal lines(ArrayNode told, JsonNode lines) {
        BigDecimal total = BigDecimal.ZERO;
        for (JsonNode line : lines) {
            BigDecimal amount = line.path("quantity")
                    .decimalValue()
                    .multiply(line.path("unitPrice").decimalValue());
            ObjectNode one = line.deepCopy();
            one.put("number", told.size() + 1).put("amount", amount).putNull("description");
            one.putIfAbsent("productLine", one.nullNode());
            told.add(one);
            total = total.add(amount);
        }
        return total;
    }

    /** Pieces of the one line that was bought. */
    private Answer returned(Sold sold, JsonNode body) {
        UUID id = Ids.next();
        JsonNode line = sold.body().path("lines").path(0);
        BigDecimal quantity = body.at("/lines/0/quantity").decimalValue();
        BigDecimal amount = quantity.multiply(line.path("unitPrice").decimalValue());
        Told.of(sold.customer(), TYPE + "purchase-returned.v1", sold.customer(), data -> {
            data.put("returnId", id.toString())
                    .put("reference", body.path("reference").asText())
                    .put("returnedAt", utc(body.path("returnedAt")))
                    .put("currency", sold.body().path("currency").asText())
                    .put("total", amount);
            ((ObjectNode) data.path("lines").path(0))
                    .put("sku", line.path("sku").asText())
                    .put("quantity", quantity.intValueExact())
                    .put("unitPrice", line.path("unitPrice").decimalValue())
                    .put("amount", amount);
        });
        awaitRow("return_fact", "return_id", id);
        return answered(201, id);
    }

    private void awaitRow(String table, String column, UUID id) {
        String found = "select count(*) from " + table + " where " + column + " = '" + id + "'";
        Awaitility.await().until(() -> facts.value(found, Long.class) == 1);
    }

    private static String utc(JsonNode time) {
        return OffsetDateTime.parse(time.asText()).toInstant().toString();
    }
}
