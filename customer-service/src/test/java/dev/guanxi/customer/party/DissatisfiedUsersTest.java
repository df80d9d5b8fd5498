package dev.guanxi.customer.party;

import static dev.guanxi.customer.Given.CUSTOMERS;
import static dev.guanxi.customer.Given.registered;
import static dev.guanxi.customer.GivenDossier.group;
import static dev.guanxi.customer.GivenDossier.made;
import static dev.guanxi.customer.GivenDossier.satisfaction;
import static dev.guanxi.platform.testing.Json.object;
import static dev.guanxi.platform.testing.Json.with;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.customer.ServiceTest;
import dev.guanxi.platform.testing.Answer;
import dev.guanxi.platform.testing.Client;
import dev.guanxi.platform.testing.Together;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Accounts whose users are less satisfied than their buyers (C2); each test has a dealer of its own. */
@QuarkusTest
class DissatisfiedUsersTest extends ServiceTest {

    private static final String REPORT = "/api/v1/reports/dissatisfied-users";
    private static final String SINCE = "?from=2024-01-01T00:00:00Z";

    private final Client partner = Client.partner(UUID.randomUUID());

    /** An account with parties that were asked: {@code B5 D2 I1,3} is a buyer, a direct and an indirect user asked twice. */
    private String account(String asked) {
        String customerId = registered(partner, unique());
        int number = 0;
        for (String party : asked.split(" ")) {
            number++;
            String role =
                    switch (party.charAt(0)) {
                        case 'B' -> "BUYER";
                        case 'D' -> "DIRECT_USER";
                        default -> "INDIRECT_USER";
                    };
            String id = made(partner, customerId, "parties", group(role, "group " + number));
            int day = 0;
            for (String score : party.substring(1).split(",")) {
                day++;
                made(
                        partner,
                        customerId,
                        "satisfactions",
                        with(
                                satisfaction(id, Integer.parseInt(score)),
                                "measuredAt",
                                "2024-01-0" + day + "T09:00:00Z"));
            }
        }
        return customerId;
    }

    @ParameterizedTest(name = "{0} → buyers {1}, users {2}, gap {3}")
    @CsvSource({
        "B5 D2,             5,    2,    3",
        "B4 D5 I1,          4,    3,    1",
        "B5 B4 D2 D2 I3,    4.5,  2.33, 2.17",
        "B1;5 D5;1,         5,    1,    4",
        "B5 D4 D5 D5 D5,    5,    4.75, 0.25",
    })
    void eachPartyHasOneVoiceItsLatest(String asked, String buyers, String users, String gap) {
        String customerId = account(asked.replace(';', ','));

        Answer report = partner.get(REPORT + SINCE).expect(200);

        assertThat(report.items("customerId")).containsExactly(customerId);
        JsonNode account = report.items().get(0);
        assertThat(account.path("buyers").decimalValue()).isEqualByComparingTo(buyers);
        assertThat(account.path("users").decimalValue()).isEqualByComparingTo(users);
        assertThat(account.path("gap").decimalValue()).isEqualByComparingTo(gap);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"B3 D3", "B2 D5 I1", "B5", "D1 I1", "B5;1 D4"})
    void usersAsSatisfiedAsTheirBuyersAreNotReported(String asked) {
        account(asked.replace(';', ','));

        assertThat(partner.get(REPORT + SINCE).expect(200).items()).isEmpty();
    }

    @Test
    void aReportedAccountTellsItsFigures() {
        account("B4 D1 I3");

        JsonNode account = partner.get(REPORT + SINCE).expect(200).items().get(0);

        assertThat(account.path("customerName").asText()).startsWith("Acme PC");
        assertThat(account.path("buyerCount").asInt()).isEqualTo(1);
        assertThat(account.path("userCount").asInt()).isEqualTo(2);
        assertThat(account.path("leastSatisfied").asInt()).isEqualTo(1);
        assertThat(account.path("lastMeasuredAt").asText()).isEqualTo("2024-01-01T09:00:00Z");
    }

    @Test
    void theLargestGapComesFirstPageByPage() {
        List<String> accounts = new ArrayList<>(List.of(account("B5 D1"), account("B5 D2"), account("B4 D3")));
        accounts.add(2, account("B5 D2"));

        List<String> seen = new ArrayList<>();
        String next = "";
        while (next != null) {
            Answer page =
                    partner.get(REPORT + SINCE + "&limit=1&cursor=" + next).expect(200);
            seen.addAll(page.items("customerId"));
            next = page.text("next");
        }

        assertThat(seen).isEqualTo(accounts);
    }

    @Test
    void whatWasMeasuredBeforeDoesNotCount() {
        account("B5 D1");

        assertThat(partner.get(REPORT + "?from=2024-01-01T09:00:00Z").items()).hasSize(1);
        assertThat(partner.get(REPORT + "?from=2024-01-01T09:00:01Z").items()).isEmpty();
    }

    @ParameterizedTest(name = "{0} days ago: {1}")
    @CsvSource({"364, 1", "366, 0"})
    void aYearCountsWhereNothingElseIsAskedFor(int daysAgo, int reported) {
        String customerId = registered(partner, unique());
        Instant when = Instant.now().minus(Duration.ofDays(daysAgo));
        for (String asked : List.of("BUYER 5", "DIRECT_USER 1")) {
            String[] parts = asked.split(" ");
            String id = made(partner, customerId, "parties", group(parts[0], "group"));
            made(
                    partner,
                    customerId,
                    "satisfactions",
                    with(satisfaction(id, Integer.parseInt(parts[1])), "measuredAt", when.toString()));
        }

        assertThat(partner.get(REPORT).expect(200).items()).hasSize(reported);
    }

    /** Whoever asks since when: the same as if all parties were read. */
    @ParameterizedTest(name = "since day {0}: gap {1}")
    @CsvSource({"1,1.67", "2,2.5", "3,3", "4,"})
    void theGapIsThatOfTheVoicesSinceThen(int day, String gap) {
        String customerId = registered(partner, unique());
        asked(customerId, "DIRECT_USER", 5, 1);
        asked(customerId, "DIRECT_USER", 3, 2);
        asked(customerId, "BUYER", 5, 3);
        asked(customerId, "INDIRECT_USER", 2, 3);
        asked(customerId, "BUYER", 1, 0);
        made(partner, customerId, "parties", group("BUYER", "never asked"));
        String since = "?from=2024-02-0" + day + "T00:00:00Z";

        Answer report = partner.get(REPORT + since).expect(200);

        if (gap == null) {
            assertThat(report.items()).isEmpty();
        } else {
            assertThat(report.items().get(0).path("gap").decimalValue()).isEqualByComparingTo(gap);
        }
    }

    private void asked(String customerId, String role, int score, int day) {
        String id = made(partner, customerId, "parties", group(role, "group " + unique()));
        String when = day == 0 ? "2024-01-20T00:00:00Z" : "2024-02-0" + day + "T00:00:00Z";
        made(partner, customerId, "satisfactions", with(satisfaction(id, score), "measuredAt", when));
    }

    @Test
    void ofVoicesThatComeAtOnceNoneIsForgotten() {
        String customerId = registered(partner, unique());
        List<String> parties = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            parties.add(made(partner, customerId, "parties", group(i == 0 ? "BUYER" : "DIRECT_USER", "group " + i)));
        }

        Together.send(
                6,
                i -> partner.post(
                        CUSTOMERS + "/" + customerId + "/satisfactions", satisfaction(parties.get(i), i == 0 ? 5 : 2)));

        JsonNode account = partner.get(REPORT + SINCE).expect(200).items().get(0);
        assertThat(account.path("buyerCount").asInt()).isEqualTo(1);
        assertThat(account.path("userCount").asInt()).isEqualTo(5);
    }

    @Test
    void aPartyThatChangesItsSideIsHeardThere() {
        String customerId = account("B5 D1 D2");
        String party = partner.get(CUSTOMERS + "/" + customerId + "/parties?role=DIRECT_USER")
                .items("id")
                .get(0);
        Answer read = partner.get("/api/v1/parties/" + party);

        partner.patch("/api/v1/parties/" + party, object("role", "BUYER"), "If-Match", read.etag())
                .expect(200);

        JsonNode account = partner.get(REPORT + SINCE).expect(200).items().get(0);
        assertThat(account.path("buyers").decimalValue()).isEqualByComparingTo("3");
        assertThat(account.path("users").decimalValue()).isEqualByComparingTo("2");
    }

    @Test
    void aDealerSeesItsOwnAccountsAndWeSeeAll() {
        String customerId = account("B5 D1");

        assertThat(Client.partner(UUID.randomUUID()).get(REPORT + SINCE).items())
                .isEmpty();
        assertThat(Client.of("manager").get(REPORT + SINCE + "&limit=200").items("customerId"))
                .contains(customerId);
    }
}
