package dev.guanxi.loyalty.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EarningPlanTest {

    private static final Instant JANUARY = Instant.parse("2011-01-01T00:00:00Z");
    private static final Instant MARCH = Instant.parse("2011-03-01T00:00:00Z");
    private static final Instant JULY = Instant.parse("2011-07-01T00:00:00Z");
    private static final EarningRule RULE = new EarningRule(BigDecimal.ONE, BigDecimal.ZERO, Set.of(), 24);

    @ParameterizedTest(name = "{0}: covered {1}, rule {2}")
    @CsvSource({
        "2010-12-31T23:59:59.999Z, false, 1",
        "2011-01-01T00:00:00Z,     true,  1",
        "2011-02-28T23:59:59Z,     true,  1",
        "2011-03-01T00:00:00Z,     true,  2",
        "2011-06-30T23:59:59Z,     true,  2",
        "2011-07-01T00:00:00Z,     false, 2"
    })
    void validityAndRulesAreHalfOpen(Instant purchasedAt, boolean covered, int rule) {
        EarningPlan plan = plan(JULY, new RuleVersion(1, JANUARY, RULE), new RuleVersion(2, MARCH, RULE));

        assertThat(plan.covers(purchasedAt)).isEqualTo(covered);
        assertThat(plan.ruleAt(purchasedAt).number()).isEqualTo(rule);
    }

    @Test
    void anOpenEndCoversEverythingLater() {
        EarningPlan plan = plan(null, new RuleVersion(1, JANUARY, RULE));

        assertThat(plan.covers(Instant.parse("2999-01-01T00:00:00Z"))).isTrue();
    }

    @Test
    void validityMustNotBeEmpty() {
        assertThatThrownBy(() -> plan(JANUARY, new RuleVersion(1, JANUARY, RULE)))
                .hasMessageContaining("validFrom")
                .hasMessageContaining("must be before validTo");
    }

    @Test
    void theFirstRuleStartsWithTheProgram() {
        assertThatThrownBy(() -> plan(null, new RuleVersion(1, MARCH, RULE))).hasMessageContaining("first rule");
    }

    @Test
    void rulesFollowOneAnother() {
        assertThatThrownBy(() -> plan(null, new RuleVersion(1, JANUARY, RULE), new RuleVersion(2, JANUARY, RULE)))
                .hasMessageContaining("follow one another");
    }

    private static EarningPlan plan(Instant validTo, RuleVersion... rules) {
        return new EarningPlan(UUID.randomUUID(), "GBP", JANUARY, validTo, List.of(rules));
    }
}
