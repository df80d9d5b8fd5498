package dev.guanxi.segmentation.segment.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for all rules and customers. */
class RulePropertiesTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final RuleCompiler COMPILER = new RuleCompiler();
    private static final RuleScope SCOPE = new RuleScope(true, Set.of("regulars"));

    /** An explanation says the same as the rule, and its parts make it up. */
    @Property(tries = 300)
    void anExplanationAddsUp(@ForAll("rules") String text, @ForAll("customers") FactSheet sheet) {
        CompiledRule rule = COMPILER.compile(text, SCOPE);
        Explanation why = rule.explain(sheet, List.of("regulars"), NOW);
        assertThat(why.holds()).isEqualTo(rule.holds(sheet, List.of("regulars"), NOW));
        assertThat(addedUp(why)).isEqualTo(why.holds());
    }

    /** Until the moment that a rule names, nothing changes; so nobody needs to look before. */
    @Property(tries = 300)
    void nothingChangesBeforeTheNextChange(
            @ForAll("rules") String text, @ForAll("customers") FactSheet sheet, @ForAll("shares") double share) {
        CompiledRule rule = COMPILER.compile(text, SCOPE);
        Instant next = rule.nextChange(sheet, NOW);
        Duration span = next == null
                ? Duration.ofDays(4_000)
                : Duration.between(NOW, next).minusNanos(1_000);
        Instant between = NOW.plusMillis((long) (span.toMillis() * share));
        assertThat(rule.holds(sheet, List.of(), between)).isEqualTo(rule.holds(sheet, List.of(), NOW));
        if (next != null) {
            assertThat(next).isAfter(NOW);
        }
    }

    /** Whatever is written, it is a rule or refused with reasons, within a second. */
    @Property(tries = 500)
    void nothingThatIsWrittenBreaksAnything(@ForAll("texts") String text) {
        try {
            COMPILER.compile(text, SCOPE).holds(new FactSheet(new UUID(0, 1)), List.of(), NOW);
        } catch (FaultyRule refused) {
            assertThat(refused.faults()).isNotEmpty();
        }
    }

    private static boolean addedUp(Explanation why) {
        return switch (why.kind()) {
            case ALL -> why.parts().stream().allMatch(RulePropertiesTest::addedUp);
            case ANY -> why.parts().stream().anyMatch(RulePropertiesTest::addedUp);
            case NOT -> !addedUp(why.parts().get(0));
            case CONDITION -> why.holds();
        };
    }

    @Provide
    Arbitrary<String> rules() {
        Arbitrary<String> days = Arbitraries.integers().between(1, 120).map(String::valueOf);
        Arbitrary<String> number = Arbitraries.integers().between(0, 120).map(String::valueOf);
        Arbitrary<String> anyNumber =
                Arbitraries.oneOf(number, Arbitraries.longs().greaterOrEqual(0).map(String::valueOf));
        Arbitrary<String> operator = Arbitraries.of("<", "<=", ">", ">=", "==", "!=");
        Arbitrary<String> counts = Combinators.combine(
                        Arbitraries.of("purchases.count", "visits.count"), days, operator, number)
                .as((fact, window, compares, with) -> fact + "(" + window + ") " + compares + " " + with);
        Arbitrary<String> amounts = Combinators.combine(
                        Arbitraries.of("purchases.amount", "purchases.average"), days, operator, number)
                .as((fact, window, compares, with) -> fact + "(" + window + ") " + compares + " " + with + ".0");
        Arbitrary<String> since = Combinators.combine(
                        Arbitraries.of("purchases.daysSinceLast", "purchases.daysSinceFirst"), operator, anyNumber)
                .as((fact, compares, with) -> fact + " " + compares + " " + with);
        Arbitrary<String> odd = Arbitraries.of(
                "purchases.daysSinceLast % 7 == 3", "visits.planned", "inSegment('regulars')", "tier.current == 'KEY'");
        Arbitrary<String> atoms = Arbitraries.oneOf(counts, amounts, since, odd);
        return Combinators.combine(
                        atoms,
                        atoms,
                        atoms,
                        Arbitraries.of("&&", "||"),
                        Arbitraries.of("&&", "||"),
                        Arbitraries.of("", "!"))
                .as((a, b, c, first, second, not) -> not + "(" + a + " " + first + " " + b + ") " + second + " " + c);
    }

    @Provide
    Arbitrary<FactSheet> customers() {
        Arbitrary<List<Long>> hours =
                Arbitraries.longs().between(-60 * 24, 150 * 24).list().ofMaxSize(5);
        return Combinators.combine(hours, hours, hours, Arbitraries.of("KEY", "SMALL"))
                .as((bought, visited, planned, tier) -> new FactSheet(new UUID(0, 1))
                        .put("purchased", moments(bought))
                        .put("firstPurchased", bought.isEmpty() ? Moments.NONE : moments(List.of(bought.get(0))))
                        .put("visited", moments(visited))
                        .put("appointments", moments(planned))
                        .put("tier.current", tier));
    }

    @Provide
    Arbitrary<Double> shares() {
        return Arbitraries.doubles().between(0, 1);
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> words = Arbitraries.of(
                "purchases.count(90)",
                "customer.kind",
                "'PERSON'",
                "&&",
                "||",
                "!",
                "(",
                ")",
                "[",
                "]",
                "{",
                "}",
                "1",
                "0",
                "/",
                "-",
                "==",
                ">",
                ".exists(",
                "x",
                ",",
                "in",
                "inSegment(",
                "?",
                ":",
                "\n",
                "\"",
                "'",
                "\\",
                "\u0000",
                "𝄞");
        return words.list().ofMinSize(0).ofMaxSize(25).map(list -> String.join(" ", list));
    }

    /** @param hours before now; below zero after it */
    private static Moments moments(List<Long> hours) {
        Moments moments = new Moments();
        hours.forEach(hour -> moments.add(NOW.minus(Duration.ofHours(hour)), new BigDecimal("12.34")));
        return moments;
    }
}
