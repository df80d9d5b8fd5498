package dev.guanxi.segmentation.segment.membership;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.segmentation.activity.FactGroup;
import dev.guanxi.segmentation.segment.membership.ActiveSegments.Defined;
import dev.guanxi.segmentation.segment.rule.FactSheet;
import dev.guanxi.segmentation.segment.rule.Moments;
import dev.guanxi.segmentation.segment.rule.RuleCompiler;
import dev.guanxi.segmentation.segment.rule.RuleScope;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Decisions about one customer, by whatever way they come about. */
class VerdictPropertiesTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final Set<String> CODES = Set.of("rich", "poor", "middle");
    private static final RuleCompiler COMPILER = new RuleCompiler();
    private static final ActiveSegments SEGMENTS = new ActiveSegments(
            1,
            List.of(
                    defined("middle", "!inSegment('rich') && !inSegment('poor')"),
                    defined("rich", "points.balance >= 70"),
                    defined("poor", "points.balance < 30")));

    /** The same facts give the same members whether segments are decided together, or each when it was filled. */
    @Property
    void fillAndEventAgree(@ForAll @IntRange(max = 100) int balance, @ForAll Set<@IntRange(max = 2) Integer> before) {
        FactSheet sheet = sheet(balance);
        Set<String> current = new HashSet<>();
        before.forEach(index -> current.add(List.copyOf(CODES).get(index)));
        Set<String> together = after(current, Verdict.of(sheet, ordered(), current, NOW));
        Set<String> oneByOne = new HashSet<>(current);
        for (ActiveSegment segment : ordered()) {
            oneByOne = after(oneByOne, Verdict.of(sheet, List.of(segment), oneByOne, NOW));
        }
        assertThat(together).isEqualTo(oneByOne).hasSize(1);
    }

    /** Whatever happens, a customer enters only what it is not in, and leaves only what it is in. */
    @Property
    void enteringAndLeavingAlternate(@ForAll @Size(max = 20) List<@IntRange(max = 100) Integer> balances) {
        Set<String> current = new HashSet<>();
        for (int balance : balances) {
            Verdict verdict = Verdict.of(sheet(balance), ordered(), current, NOW);
            for (Verdict.Change change : verdict.changes()) {
                assertThat(current.contains(SEGMENTS.code(change.segmentId()))).isNotEqualTo(change.enters());
            }
            current = after(current, verdict);
            assertThat(Verdict.of(sheet(balance), ordered(), current, NOW).changes())
                    .isEmpty();
        }
    }

    /** A moment that no calendar reaches breaks the one rule that counts on from there. */
    @Test
    void aRuleThatBreaksLeavesItsSegmentAsItWasAndTheOthersGoOn() {
        ActiveSegments segments = new ActiveSegments(
                1, List.of(defined("rich", "purchases.count(90) > 0"), defined("poor", "points.balance < 30")));
        FactSheet sheet = sheet(10).put("purchased", new Moments().add(Instant.MAX, null));
        List<ActiveSegment> both = segments.affected(EnumSet.allOf(FactGroup.class), true);

        Verdict verdict = Verdict.of(sheet, both, Set.of("rich"), NOW);

        assertThat(verdict.changes())
                .extracting(change -> segments.code(change.segmentId()))
                .containsExactly("poor");
        assertThat(verdict.failures()).extracting(Verdict.Failure::code).containsExactly("rich");
        assertThat(RuleFailures.of(List.of(verdict, verdict)))
                .containsOnlyKeys("rich")
                .allSatisfy((code, broken) -> assertThat(broken.reason()).contains("2 customers", "DateTimeException"));
    }

    @Test
    void whatIsAskedForComesFirst() {
        assertThat(ordered()).extracting(ActiveSegment::code).last().isEqualTo("middle");
        assertThat(SEGMENTS.leadsTo(Set.of("middle"), "rich")).isTrue();
        assertThat(SEGMENTS.leadsTo(Set.of("rich"), "middle")).isFalse();
    }

    private static List<ActiveSegment> ordered() {
        return SEGMENTS.affected(EnumSet.allOf(FactGroup.class), true);
    }

    private static Defined defined(String code, String rule) {
        return new Defined(
                UUID.nameUUIDFromBytes(code.getBytes(StandardCharsets.UTF_8)),
                code,
                COMPILER.compile(rule, new RuleScope(true, CODES)));
    }

    private static FactSheet sheet(long balance) {
        return new FactSheet(new UUID(0, 1)).put("points.balance", balance);
    }

    private static Set<String> after(Set<String> before, Verdict verdict) {
        Set<String> after = new HashSet<>(before);
        for (Verdict.Change change : new ArrayList<>(verdict.changes())) {
            String code = SEGMENTS.code(change.segmentId());
            if (change.enters()) {
                after.add(code);
            } else {
                after.remove(code);
            }
        }
        return after;
    }
}
