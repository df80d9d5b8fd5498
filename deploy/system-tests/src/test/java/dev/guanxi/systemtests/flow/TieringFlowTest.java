package dev.guanxi.systemtests.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.systemtests.Answer;
import dev.guanxi.systemtests.Api;
import dev.guanxi.systemtests.RunningSystem;
import dev.guanxi.systemtests.Shop;
import dev.guanxi.systemtests.SystemUnderTest;
import dev.guanxi.systemtests.Trade;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** From purchases to tiers with reasons, sales time and value groups. */
@SystemUnderTest
class TieringFlowTest {

    private static final int ACCOUNTS = 20;
    private static final Instant FIRST_DAY = Instant.parse("2011-01-03T09:00:00Z");

    private final RunningSystem system;
    private final Api manager;

    TieringFlowTest(RunningSystem system) {
        this.system = system;
        this.manager = system.as("manager");
    }

    @Test
    void purchasesBecomeTiersTimeAndValue() {
        List<UUID> accounts = accountsOfDifferentSize();
        UUID best = accounts.get(ACCOUNTS - 1);
        Trade recorded = system.books().awaitAgreement();

        Answer run = manager.post("/api/v1/tier-runs", "{\"preview\":false}").expect(201);

        assertThat(run.text("/state")).isEqualTo("DONE");
        assertThat(run.amount("/totals/grossRevenue")).isEqualByComparingTo(recorded.revenue());
        assertThat(manager.get("/api/v1/tier-runs/" + run.id()).expect(200).json())
                .isEqualTo(run.json());
        quotasAreKept(run);
        theBestAreListedFirst();
        theTierIsExplained(best);
        salesTimeIsShared(run);
        valueIsKnown(best);
        tierReachesTheVisitPlanner(best);
    }

    /** The last buys most, most often and last. */
    private List<UUID> accountsOfDifferentSize() {
        Shop shop = new Shop(manager, "tier-flow");
        List<UUID> accounts = new ArrayList<>();
        for (int size = 1; size <= ACCOUNTS; size++) {
            String number = "account-" + size;
            accounts.add(shop.customer(number));
            for (int i = 0; i < size; i += 4) {
                shop.sell(number, number + "-" + i, 50 * size, FIRST_DAY.plusSeconds(86_400L * (7 * i + size)))
                        .expect(201);
            }
        }
        return accounts;
    }

    /** 10, 30 and 60 percent of the accounts; whole accounts, so one more or less (S1). */
    private static void quotasAreKept(Answer run) {
        long all = run.number("/accounts");
        List<Integer> quotas = List.of(10, 30, 60);
        IntStream.range(0, quotas.size()).forEach(i -> assertThat((double) run.number("/tiers/" + i + "/accounts"))
                .as("accounts of %s", run.text("/tiers/" + i + "/tier"))
                .isBetween(all * quotas.get(i) / 100.0 - 1, all * quotas.get(i) / 100.0 + 1));
    }

    private void theBestAreListedFirst() {
        Answer keys = manager.get("/api/v1/accounts?tier=KEY&sort=-score").expect(200);
        List<BigDecimal> scores = new ArrayList<>();
        for (JsonNode account : keys.at("/items")) {
            assertThat(account.path("tier").asText()).isEqualTo("KEY");
            scores.add(account.path("score").decimalValue());
        }
        assertThat(scores).isNotEmpty().isSortedAccordingTo(java.util.Comparator.reverseOrder());
    }

    private void theTierIsExplained(UUID account) {
        Answer tier = manager.get("/api/v1/accounts/" + account + "/tier").expect(200);
        assertThat(tier.text("/tier")).isEqualTo("KEY");
        assertThat(tier.at("/factors")).hasSize(5);
        assertThat(tier.at("/factors").findValues("parts"))
                .allSatisfy(parts -> assertThat(parts).isNotEmpty());
        assertThat(tier.at("/explanation")).isNotEmpty();
        Answer chinese = manager.get("/api/v1/accounts/" + account + "/tier", Map.of("Accept-Language", "zh-CN"));
        assertThat(chinese.text("/tierName")).matches("\\p{IsHan}+");
    }

    private void salesTimeIsShared(Answer run) {
        Answer budget = manager.get("/api/v1/time-budget").expect(200);
        assertThat(budget.text("/tierRunId")).isEqualTo(run.text("/id"));
        assertThat(budget.at("/items").findValuesAsText("shareOfSalesTime")).containsExactly("40", "30", "30");
    }

    private void valueIsKnown(UUID account) {
        Answer value = manager.get("/api/v1/accounts/" + account + "/value").expect(200);
        assertThat(value.number("/frequency")).isEqualTo(ACCOUNTS / 4);
        assertThat(value.text("/group")).isNotEmpty();
        Answer groups =
                manager.get("/api/v1/value-groups?asOf=2011-12-11T00:00:00Z").expect(200);
        assertThat(groups.at("/items")).hasSize(10);
        long members = 0;
        for (JsonNode group : groups.at("/items")) {
            members += group.path("customers").asLong();
        }
        assertThat(members).isEqualTo(groups.number("/customers")).isGreaterThanOrEqualTo(ACCOUNTS);
    }

    private void tierReachesTheVisitPlanner(UUID account) {
        await().untilAsserted(() -> assertThat(
                        manager.get("/api/v1/visits/due/" + account).expect(200).text("/tier"))
                .isEqualTo("KEY"));
    }

    @Test
    void shopperTypesSpeakEnglishAndChinese() {
        Answer english = manager.get("/api/v1/shopper-types", Map.of("Accept-Language", "en"))
                .expect(200);
        Answer chinese = manager.get("/api/v1/shopper-types", Map.of("Accept-Language", "zh-CN"))
                .expect(200);

        assertThat(english.at("/items")).hasSize(6);
        assertThat(english.header("Content-Language")).contains("en");
        assertThat(english.text()).doesNotContainPattern("\\p{IsHan}");
        assertThat(chinese.header("Content-Language")).contains("zh-CN");
        assertThat(chinese.at("/items").findValuesAsText("name")).allMatch(name -> name.matches(".*\\p{IsHan}.*"));
        assertThat(chinese.at("/items").findValuesAsText("code"))
                .isEqualTo(english.at("/items").findValuesAsText("code"));
    }
}
