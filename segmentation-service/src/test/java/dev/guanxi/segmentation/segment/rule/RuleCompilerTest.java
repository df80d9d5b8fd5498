package dev.guanxi.segmentation.segment.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.guanxi.segmentation.activity.FactGroup;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What rules may say, and what is said of those that are not right. */
class RuleCompilerTest {

    private static final RuleCompiler COMPILER = new RuleCompiler();
    private static final RuleScope MARKETING = new RuleScope(false, Set.of("regulars"));
    private static final RuleScope MANAGER = new RuleScope(true, Set.of("regulars"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "purchases.count(90) > 0",
                "purchases.amount(90) >= 1000",
                "purchases.average(365) >= 250.50",
                "purchases.amount(90) > purchases.amount(365) / 4.0",
                "tier.current in ['KEY', 'ORDINARY'] && !(visits.planned)",
                "clubs.member.exists(club, club.startsWith('0193'))",
                "'NOTEBOOKS' in purchases.productLines || inSegment('regulars')",
                "purchases.daysSinceLast >= 90 ? visits.count(30) == 0 : points.balance > 100"
            })
    void rulesThatAreRight(String rule) {
        assertThat(COMPILER.compile(rule, MARKETING).cost()).isPositive();
    }

    @ParameterizedTest(name = "{0}: {1} at {2}:{3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "purchases.cuont(90) > 0                 | FACT_UNKNOWN         | 1 | 1  | Maybe purchases.count(90)?",
                "customer.kin == 'PERSON'                | FACT_UNKNOWN         | 1 | 1  | Maybe customer.kind?",
                "visits.planned && now > 3               | FACT_UNKNOWN         | 1 | 19 | /api/v1/segment-facts",
                "segments.size() > 1                     | FACT_UNKNOWN         | 1 | 1  | /api/v1/segment-facts",
                "customer.kind == \"PERSN\"              | VALUE_UNKNOWN        | 1 | 18 | Maybe \"PERSON\"?",
                "tier.current in [\"KEY\", \"GOLD\"]     | VALUE_UNKNOWN        | 1 | 25 | KEY, ORDINARY, SMALL, NONE",
                "purchases.count > 1                     | WINDOW_INVALID       | 1 | 1  | purchases.count(90)",
                "purchases.count(0) > 1                  | WINDOW_INVALID       | 1 | 1  | 1 to 3650 days",
                "purchases.count(points.balance) > 1     | WINDOW_INVALID       | 1 | 1  | 1 to 3650 days",
                "points.balance(30) > 1                  | FACT_UNKNOWN         | 1 | 1  | without parentheses",
                "purchases.count(30)                     | NOT_BOOLEAN          | 1 | 1  | true or false",
                "customer.kind > 3                       | TYPE_MISMATCH        | 1 | 15 | customer.kind is TEXT",
                "purchases.amount(90) + 1 > 3            | TYPE_MISMATCH        | 1 | 22 | purchases.amount is DECIMAL",
                "purchases.amount(9) / purchases.count(9) > 1.0 | TYPE_MISMATCH | 1 | 21 | purchases.average(days)",
                "purchases.amount(9) / visits.count(9) > 1.0 | TYPE_MISMATCH | 1 | 21 | /, not (DECIMAL, NUMBER)",
                "visits.count(9) && true                 | TYPE_MISMATCH        | 1 | 17 | &&, not (NUMBER, FLAG)",
                "visits.planned && (true                 | MALFORMED            | 1 | 24 | missing ')'",
                "1/0 > 1                                 | DIVISION_BY_ZERO     | 1 | 3  | other than 0",
                "tier.score % 0.0 > 1.0                  | DIVISION_BY_ZERO     | 1 | 14 | other than 0",
                "value.group in ['CHAMPIONS', 1]         | TYPE_MISMATCH        | 1 | 30 | alike",
                "visits.planned and true                 | MALFORMED            | 1 | 16 | && instead of and",
                "customer.kind == 'or' OR true           | MALFORMED            | 1 | 23 | instead of OR",
                "not visits.planned                      | MALFORMED            | 1 | 1  | ! instead of not",
                "not(visits.planned)                     | FUNCTION_UNSUPPORTED | 1 | 1  | ! instead of not",
                "customer.kind = 'PERSON'                | MALFORMED            | 1 | 15 | == instead of =",
                "customer.kind <> 'PERSON'               | MALFORMED            | 1 | 15 | != instead of <>",
                "visits.planned visits.planned           | MALFORMED            | 1 | 16 | else than visits here",
                "visits.planned &&                       | MALFORMED            | 1 | 18 | ends too early",
                "clubs.member[0] == 'a'                  | FUNCTION_UNSUPPORTED | 1 | 13 | One of size",
                "gifts.value(365) > 0                    | FACT_FORBIDDEN       | 1 | 1  | managers",
                "customer.kind.matches('.*')             | FUNCTION_UNSUPPORTED | 1 | 1  | startsWith",
                "clubs.member.map(x, x).size() > 1       | FUNCTION_UNSUPPORTED | 1 | 1  | exists",
                "has(customer.kind)                      | FUNCTION_UNSUPPORTED | 1 | 1  | inSegment",
                "timestamp('2026-01-01') != null         | FUNCTION_UNSUPPORTED | 1 | 1  | size",
                "inSegment('regulers')                   | SEGMENT_UNKNOWN      | 1 | 11 | Maybe \"regulars\"?",
                "inSegment(customer.kind)                | SEGMENT_UNKNOWN      | 1 | 1  | as a text"
            })
    void whatIsWrongIsSaidWithItsPlace(String rule, RuleFault.Code code, int line, int column, String expected) {
        RuleFault fault = faults(rule).get(0);
        assertThat(fault.code()).isEqualTo(code);
        assertThat(fault.line()).isEqualTo(line);
        assertThat(fault.column()).isEqualTo(column);
        assertThat(fault.expected()).contains(expected);
    }

    /** One refusal more must not stop what was right when it was written. */
    @ParameterizedTest
    @ValueSource(strings = {"1/0 > 1", "value.group in ['CHAMPIONS', 1]"})
    void whatIsKeptIsNotRefusedByChecksOfWriting(String rule) {
        assertThat(COMPILER.compile(rule, RuleScope.ofKept()).text()).isEqualTo(rule);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "visits.planned and", "visits.planned &&", ") visits", "clubs.member[0] == 'a'", "# 1", "'a' == \"a",
                "visits.planned + 1 > 2", "size(3) > 1", "-true", "!3", "true ? 1 : 'a'", "[1][0] > 2"
            })
    void noWordsOfTheGrammarAreShown(String rule) {
        assertThat(faults(rule)).allSatisfy(fault -> assertThat(fault.expected() + fault.found())
                .doesNotContain("expecting", "EOF", "mismatched input", "_[_]", "_+_", "overload"));
    }

    @Test
    void linesAreCounted() {
        RuleFault fault = faults("visits.planned &&\n  purchases.cont(90) > 0").get(0);
        assertThat(fault.line()).isEqualTo(2);
        assertThat(fault.column()).isEqualTo(3);
    }

    @Test
    void allFaultsAreSaidAtOnce() {
        assertThat(faults("customer.kin == 'x' && purchases.count() > 0 && gifts.count(3) > 0"))
                .extracting(RuleFault::code)
                .containsExactly(
                        RuleFault.Code.FACT_UNKNOWN, RuleFault.Code.WINDOW_INVALID, RuleFault.Code.FACT_FORBIDDEN);
    }

    @Test
    void aRuleThatWouldRunAwayIsRefused() {
        String list = "[1, 2, 3, 4, 5, 6, 7, 8, 9, 10]";
        String loops = list + ".all(a, " + list + ".all(b, " + list + ".all(c, a + b + c > 0)))";
        assertThat(faults(loops)).extracting(RuleFault::code).containsExactly(RuleFault.Code.TOO_COSTLY);
        assertThat(faults("clubs.member.all(a, clubs.member.all(b, a != b))"))
                .extracting(RuleFault::code)
                .containsExactly(RuleFault.Code.TOO_COSTLY);
        assertThat(faults("(".repeat(900) + "true" + ")".repeat(900)))
                .extracting(RuleFault::code)
                .containsExactly(RuleFault.Code.TOO_DEEP);
        assertThat(faults("1" + "+1".repeat(900) + " > 0"))
                .extracting(RuleFault::code)
                .containsExactly(RuleFault.Code.TOO_DEEP);
        assertThat(faults("true" + " || true".repeat(300)))
                .extracting(RuleFault::code)
                .containsExactly(RuleFault.Code.TOO_LONG);
    }

    @Test
    void aRuleKnowsWhatItReads() {
        CompiledRule rule =
                COMPILER.compile("inSegment('regulars') && gifts.count(30) > 0 && tier.score > 3.0", MANAGER);
        assertThat(rule.groups()).containsExactlyInAnyOrder(FactGroup.GIFTS, FactGroup.TIER);
        assertThat(rule.references()).containsExactly("regulars");
        assertThat(rule.isConfidential()).isTrue();
        assertThat(rule.isTimed()).isTrue();
        assertThat(COMPILER.compile("tier.score > 3.0", MANAGER).isTimed()).isFalse();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "satisfaction.average < 3.0                                  | satisfaction.average",
                "3 >= satisfaction.lowest + 1                                | satisfaction.lowest",
                "value.chanceAlive <= 0.2 && value.group == 'LOYAL'          | value.chanceAlive",
                "purchases.average(90) < 50.0                                | purchases.average",
                "satisfaction.measured && satisfaction.average < 3.0         |",
                "value.monetaryScore < 3 && value.group != 'NONE'            |",
                "satisfaction.average > 3.0 && purchases.count(30) < 1       |",
            })
    void aRuleThatTakesTheUnknownForLittleIsToldSo(String rule, String fact) {
        assertThat(COMPILER.compile(rule, MANAGER).unknownAsZero())
                .extracting(Fact::name)
                .isEqualTo(fact == null ? List.of() : List.of(fact));
    }

    @Test
    void everyFactIsOneThatARuleCanAskFor() {
        for (Fact fact : FactCatalogue.all()) {
            String value = fact.isWindow() ? fact.name() + "(30)" : fact.name();
            String rule = fact.type() == FactType.TEXTS ? value + ".size() == 0" : value + " == " + value;
            assertThat(COMPILER.compile(rule, MANAGER).groups()).containsExactly(fact.group());
        }
    }

    private static List<RuleFault> faults(String rule) {
        FaultyRule[] refused = new FaultyRule[1];
        assertThatThrownBy(() -> COMPILER.compile(rule, MARKETING))
                .isInstanceOfSatisfying(FaultyRule.class, faulty -> refused[0] = faulty);
        return refused[0].faults();
    }
}
