package dev.guanxi.customer.account;

import static dev.guanxi.customer.Given.CUSTOMERS;
import static dev.guanxi.customer.Given.customer;
import static dev.guanxi.customer.Given.registered;
import static dev.guanxi.customer.gift.GivenGifts.GIFTS;
import static dev.guanxi.customer.gift.GivenGifts.gift;
import static dev.guanxi.platform.testing.Json.object;
import static dev.guanxi.platform.testing.Json.with;
import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.customer.ServiceTest;
import dev.guanxi.platform.persistence.Blocking;
import dev.guanxi.platform.persistence.Transactions;
import dev.guanxi.platform.testing.Answer;
import dev.guanxi.platform.testing.Client;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;

/** An account of a manager who leaves, a customer of nobody, and what the manager may have in hand of them. */
abstract class HandingTest extends ServiceTest {

    static final String HANDOVERS = "/api/v1/handovers";
    static final String DEALS = "/api/v1/opportunities";
    static final String CASES = "/api/v1/exit-cases";

    @Inject
    Transactions transactions;

    final Client manager = Client.named("manager", "m.chen");
    final String wang = "wang-" + unique();
    final String sun = "sun-" + unique();
    String account;
    String other;

    @BeforeEach
    void anAccountAndACustomerOfNobody() {
        account = registered(unique());
        other = registered(unique());
        manages(account, wang);
    }

    void manages(String customer, String employee) {
        manager.post(CUSTOMERS + "/" + customer + "/account-managers", object("employee", employee))
                .expect(201);
    }

    Answer supports(String customer, String function, String employee) {
        return manager.post(
                        CUSTOMERS + "/" + customer + "/support-team-members",
                        object("function", function, "employee", employee))
                .expect(201);
    }

    Answer deal(Client by, String customer, String stage) {
        return by.post(
                        DEALS,
                        object(
                                "customerId",
                                customer,
                                "productLine",
                                "servers",
                                "amount",
                                10,
                                "currency",
                                "CNY",
                                "stage",
                                stage,
                                "stageReason",
                                "WON".equals(stage) ? "Best price" : null,
                                "owner",
                                wang))
                .expect(201);
    }

    Answer stopped(String customer) {
        return manager.post(CASES, object("customerId", customer, "reason", "PRICE", "owner", wang))
                .expect(201);
    }

    Answer promised(String customer) {
        return manager.post(GIFTS, with(gift(customer, "Shen Fang", wang, "20"), "planned", true))
                .expect(201);
    }

    Map<String, Object> toSun() {
        return object("fromManager", wang, "toManager", sun, "reason", "Leaves in March");
    }

    static Map<String, Integer> counts(Answer handover, String which) {
        return StreamSupport.stream(handover.body().path(which).spliterator(), false)
                .collect(toMap(one -> one.path("kind").asText(), one -> one.path("count")
                        .asInt()));
    }

    JsonNode read(Answer made) {
        return manager.get(made.header("Location")).expect(200).body();
    }

    String ownerOf(Answer made) {
        return read(made).path("owner").asText();
    }

    void servesInManyWays(String customer) {
        Blocking.await(() -> transactions.write(session -> session.createNativeQuery("""
                        insert into account_assignment (id, version, customer_id, function, employee, from_at, assigned_by)
                        select gen_random_uuid(), 1, cast(:customer as uuid), 'SERVICE', cast(:employee as text),
                               now() - interval '1 hour', 'm.chen'
                        from generate_series(1, 600)""")
                .setParameter("customer", customer)
                .setParameter("employee", wang)
                .executeUpdate()));
    }
}
