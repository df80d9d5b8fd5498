package dev.guanxi.customer.profile;

import static dev.guanxi.customer.Given.CUSTOMERS;
import static dev.guanxi.customer.Given.customer;
import static dev.guanxi.customer.Given.merged;
import static dev.guanxi.customer.tier.GivenTiers.told;
import static dev.guanxi.platform.testing.Json.object;
import static dev.guanxi.platform.testing.Json.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.customer.ServiceTest;
import dev.guanxi.platform.testing.Answer;
import dev.guanxi.platform.testing.Client;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Customers by who manages the account (C10), by the level that was set (C9), and by tier (S1). */
@QuarkusTest
class ListByAccountTest extends ServiceTest {

    @Inject
    DataSource database;

    private final Client manager = Client.named("manager", "m.chen");
    private final String mark = unique();
    private final String wang = "wang-" + mark;
    private final String sun = "sun-" + mark;
    private List<String> ids;

    @BeforeEach
    void fourCustomers() {
        ids = IntStream.range(0, 4).mapToObj(i -> named(manager, i)).toList();
    }

    private String named(Client by, int number) {
        return by.post(CUSTOMERS, with(customer(unique()), "name", "List " + mark + " " + number))
                .expect(201)
                .id();
    }

    private void manages(String employee, int number) {
        manager.post(CUSTOMERS + "/" + ids.get(number) + "/account-managers", object("employee", employee))
                .expect(201);
    }

    private void onLevel(String level, int number) {
        manager.post(
                        CUSTOMERS + "/" + ids.get(number) + "/relationship-levels",
                        with(object("reason", "As agreed"), "level", level))
                .expect(201);
    }

    private List<String> found(String query) {
        return manager.get(CUSTOMERS + "?q=" + mark + "&" + query).expect(200).items("id");
    }

    private List<String> of(Integer... numbers) {
        return List.of(numbers).stream().map(ids::get).toList();
    }

    private void await(String query, List<String> expected) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(found(query))
                .isEqualTo(expected));
    }

    @Test
    void aManagerHasTheAccountsThatNobodySucceededIn() {
        manages(wang, 3);
        manages(wang, 0);
        manages(sun, 1);
        manages(wang, 1);
        manages(wang, 2);
        manages(sun, 2);
        String support = CUSTOMERS + "/" + ids.get(2) + "/support-team-members";
        manager.post(support, object("function", "TECHNICIAN", "employee", wang))
                .expect(201);

        assertThat(manager.get(CUSTOMERS + "?accountManager=" + wang)
                        .expect(200)
                        .items("id"))
                .isEqualTo(of(0, 1, 3));
        assertThat(found("accountManager=" + sun)).isEqualTo(of(2));
        assertThat(found("accountManager=" + mark)).isEmpty();

        manager.post("/api/v1/handovers", object("fromManager", wang, "toManager", sun, "reason", "Leaves"))
                .expect(201);

        assertThat(found("accountManager=" + sun)).isEqualTo(of(0, 1, 2, 3));
        assertThat(found("accountManager=" + wang)).isEmpty();
    }

    @Test
    void theLevelIsTheOneThatHolds() {
        onLevel("PROACTIVE", 0);
        onLevel("PROACTIVE", 1);
        onLevel("PARTNERSHIP", 1);
        onLevel("PROACTIVE", 2);
        onLevel(null, 2);
        onLevel("BASIC", 3);
        onLevel("PROACTIVE", 3);

        assertThat(found("level=PROACTIVE")).isEqualTo(of(0, 3));
        assertThat(found("level=PARTNERSHIP")).isEqualTo(of(1));
        assertThat(found("level=BASIC")).isEmpty();
    }

    @Test
    void theTierIsTheNewestThatWasToldHoweverLate() {
        Instant now = Instant.now();
        told(ids.get(0), 2, "KEY", now.minus(Duration.ofDays(1)));
        told(ids.get(0), 1, "SMALL", now.minus(Duration.ofDays(9)));
        told(ids.get(1), 1, "KEY", now.minus(Duration.ofDays(9)));
        told(ids.get(1), 2, "SMALL", now.minus(Duration.ofDays(9)));
        told(ids.get(2), 1, "KEY", now.minus(Duration.ofDays(9)));

        await("tier=KEY", of(0, 2));
        await("tier=SMALL", of(1));
        assertThat(found("tier=ORDINARY")).isEmpty();
    }

    @Test
    void filtersNarrowTogetherAndPagesGoOn() {
        IntStream.range(0, 4).forEach(number -> {
            manages(wang, number);
            onLevel("ACCOUNTABLE", number);
            told(ids.get(number), 1, number == 1 ? "SMALL" : "KEY", Instant.now());
        });
        String all = "accountManager=" + wang + "&level=ACCOUNTABLE&tier=KEY";
        await(all, of(0, 2, 3));

        List<String> seen = new ArrayList<>();
        String next = "";
        while (next != null) {
            Answer page = manager.get(CUSTOMERS + "?limit=1&" + all + "&cursor=" + next)
                    .expect(200);
            seen.addAll(page.items("id"));
            next = page.text("next");
        }

        assertThat(seen).isEqualTo(of(0, 2, 3));
        assertThat(found(all + "&kind=PERSON")).isEmpty();
        assertThat(found(all + "&kind=ORGANISATION&state=ACTUAL")).isEqualTo(of(0, 2, 3));
    }

    @Test
    void whatADuplicateHadIsTheSurvivors() {
        manages(wang, 1);
        onLevel("REACTIVE", 1);

        merged(manager, manager.get(CUSTOMERS + "/" + ids.get(0)), ids.get(1));

        assertThat(found("accountManager=" + wang)).isEqualTo(of(0));
        assertThat(found("level=REACTIVE")).isEqualTo(of(0));
    }

    @Test
    void exportsAreNarrowedAlike() {
        manages(wang, 2);

        String file = manager.get("/api/v1/exports/customers?format=csv&accountManager=" + wang)
                .expect(200)
                .body()
                .asText();

        assertThat(file).contains("List " + mark + " 2").doesNotContain("List " + mark + " 1");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"accountManager=l.wang,query:accountManager", "level=BASIC,query:level"})
    void aDealerDoesNotLearnByAFilterWhatItMayNotRead(String query, String pointer) {
        Client dealer = Client.partner(UUID.randomUUID());

        dealer.get(CUSTOMERS + "?" + query).refused(403, "FORBIDDEN", pointer);
        dealer.get("/api/v1/exports/customers?" + query).refused(403, "FORBIDDEN", pointer);
    }

    @Test
    void noEmployeesNameIsLongerThanTheirTokensSay() {
        manager.get(CUSTOMERS + "?accountManager=" + "x".repeat(201))
                .refused(400, "REQUEST_INVALID", "query:accountManager");
    }

    @Test
    void aDealerFindsItsOwnByTier() {
        Client dealer = Client.partner(UUID.randomUUID());
        String own = named(dealer, 7);
        told(own, 1, "KEY", Instant.now());
        told(ids.get(0), 1, "KEY", Instant.now());
        await("tier=KEY", List.of(ids.get(0), own));

        assertThat(dealer.get(CUSTOMERS + "?tier=KEY").expect(200).items("id")).containsExactly(own);
    }

    @Test
    void aDealerFindsByTierWhoWasToldOfBeforeTheRegistration() {
        Client dealer = Client.partner(UUID.randomUUID());
        UUID id = UUID.randomUUID();
        told(id.toString(), 1, "KEY", Instant.now());
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> hasTier(id));

        dealer.post(CUSTOMERS, with(customer(unique()), "id", id.toString())).expect(201);

        assertThat(dealer.get(CUSTOMERS + "?tier=KEY").expect(200).items("id")).containsExactly(id.toString());
    }

    private boolean hasTier(UUID id) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement question =
                        connection.prepareStatement("select from current_account_tier where customer_id = ?")) {
            question.setObject(1, id);
            return question.executeQuery().next();
        }
    }
}
