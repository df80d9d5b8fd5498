package dev.guanxi.visitplanner.due;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.visitplanner.ServiceTest;
import dev.guanxi.visitplanner.due.KnownAccounts.Account;
import dev.guanxi.visitplanner.rhythm.Rhythms;
import dev.guanxi.visitplanner.rhythm.Tier;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The database finds and sorts, the rule judges: over a random past they say the same. */
@QuarkusTest
class DueAgreementTest extends ServiceTest {

    private static final int ACCOUNTS = 400;

    @Inject
    DataSource database;

    private record Expected(Account account, AccountFacts facts, Assessment assessment) {

        String line() {
            return "%s %s %s".formatted(account.id(), assessment.status(), assessment.ratio());
        }

        private int rank() {
            return facts.tier() == null ? Tier.values().length : facts.tier().ordinal();
        }
    }

    @ParameterizedTest(name = "as of {0}")
    @ValueSource(strings = {"2010-01-15", "2010-07-01", "2011-03-01", "2011-12-11", "2013-01-01"})
    void theListIsWhatTheRuleSays(String day) throws Exception {
        Instant asOf = Instant.parse(day + "T12:00:00Z");
        KnownAccounts known = new KnownAccounts(day.hashCode(), ACCOUNTS);
        KnownAccounts.forget(database);
        known.remember(database);
        List<Expected> expected = expected(known, asOf);
        assertThat(listed(asOf)).isEqualTo(due(expected));
        assertThat(summed(asOf, "overdue")).isEqualTo(count(expected, DueStatus.OVERDUE));
        assertThat(summed(asOf, "dueWithin")).isEqualTo(count(expected, DueStatus.DUE));
        assertThat(summed(asOf, "notDue")).isEqualTo(count(expected, DueStatus.NOT_DUE));
        assertThat(summed(asOf, "appointed")).isEqualTo(count(expected, DueStatus.APPOINTED));
    }

    private static List<Expected> expected(KnownAccounts known, Instant asOf) {
        return known.all().stream()
                .flatMap(account -> Optional.ofNullable(account.at(asOf)).stream()
                        .map(facts -> new Expected(
                                account,
                                facts,
                                DueRule.assess(
                                        facts,
                                        Rhythms.DEFAULT.of(facts.tier(), account.agreed()),
                                        asOf,
                                        Duration.ofDays(7)))))
                .toList();
    }

    private static List<String> due(List<Expected> expected) {
        return expected.stream()
                .filter(one -> one.assessment().status() == DueStatus.OVERDUE
                        || one.assessment().status() == DueStatus.DUE)
                .sorted(Comparator.comparing(Expected::rank)
                        .thenComparing(one -> one.assessment().ratio(), Comparator.reverseOrder())
                        .thenComparing(one -> one.account().id().toString()))
                .map(Expected::line)
                .toList();
    }

    private static long count(List<Expected> expected, DueStatus status) {
        return expected.stream()
                .filter(one -> one.assessment().status() == status)
                .count();
    }

    private static List<String> listed(Instant asOf) {
        List<String> lines = new ArrayList<>();
        String cursor = "";
        do {
            JsonPath page = as("manager")
                    .get("/api/v1/visits/due?limit=70&asOf=" + asOf + cursor)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath(io.restassured.path.json.config.JsonPathConfig.jsonPathConfig()
                            .numberReturnType(
                                    io.restassured.path.json.config.JsonPathConfig.NumberReturnType.BIG_DECIMAL));
            page.<Map<String, Object>>getList("items")
                    .forEach(due -> lines.add(
                            "%s %s %s".formatted(due.get("customerId"), due.get("status"), due.get("ratio"))));
            cursor = page.getString("next") == null ? null : "&cursor=" + page.getString("next");
        } while (cursor != null);
        return lines;
    }

    private static long summed(Instant asOf, String count) {
        return as("manager")
                .get("/api/v1/visits/due/summary?asOf=" + asOf)
                .jsonPath()
                .getList("tiers." + count, Long.class)
                .stream()
                .mapToLong(Long::longValue)
                .sum();
    }
}
