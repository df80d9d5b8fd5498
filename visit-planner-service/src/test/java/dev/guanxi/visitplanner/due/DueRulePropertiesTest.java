package dev.guanxi.visitplanner.due;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.visitplanner.due.AccountFacts.Appointed;
import dev.guanxi.visitplanner.rhythm.Rhythms;
import dev.guanxi.visitplanner.rhythm.Tier;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.WithNull;

class DueRulePropertiesTest {

    private static final Instant DAY_0 = Instant.parse("2011-01-01T00:00:00Z");
    private static final List<DueStatus> MORE_AND_MORE_DUE =
            List.of(DueStatus.NOT_DUE, DueStatus.DUE, DueStatus.OVERDUE);

    @Property
    void timeAloneMakesAnAccountOnlyMoreDue(
            @ForAll @WithNull Tier tier,
            @ForAll @IntRange(max = 300) int visit,
            @ForAll @IntRange(max = 300) int asOf,
            @ForAll @IntRange(max = 100) int waited) {
        Assessment before = assess(tier, visit, null, asOf + visit, 7);
        Assessment after = assess(tier, visit, null, asOf + visit + waited, 7);
        assertThat(MORE_AND_MORE_DUE.indexOf(after.status()))
                .isGreaterThanOrEqualTo(MORE_AND_MORE_DUE.indexOf(before.status()));
        assertThat(after.ratio()).isGreaterThanOrEqualTo(before.ratio());
        assertThat(after.dueAt()).isEqualTo(before.dueAt());
    }

    @Property
    void overdueMeansThatTheRhythmHasRunOut(
            @ForAll @WithNull Tier tier,
            @ForAll @IntRange(max = 300) int visit,
            @ForAll @IntRange(max = 400) int since) {
        Assessment assessment = assess(tier, visit, null, visit + since, 7);
        assertThat(assessment.status() == DueStatus.OVERDUE)
                .isEqualTo(assessment.ratio().compareTo(BigDecimal.ONE) >= 0)
                .isEqualTo(since >= assessment.rhythm().days());
    }

    @Property
    void aLaterPurchaseNeverMakesAnAccountMoreDue(
            @ForAll @WithNull Tier tier,
            @ForAll @IntRange(max = 300) int visit,
            @ForAll @IntRange(max = 300) int purchase) {
        Assessment without = assess(tier, visit, null, 300, 7);
        Assessment with = assess(tier, visit, purchase, 300, 7);
        assertThat(with.dueAt()).isAfterOrEqualTo(without.dueAt());
    }

    @Property
    void whoHasAnAppointmentIsNeverOnTheList(@ForAll @WithNull Tier tier, @ForAll @IntRange(max = 300) int visit) {
        Appointed open = new Appointed(UUID.randomUUID(), day(301));
        AccountFacts facts = new AccountFacts(tier, DAY_0, day(visit), null, open, null);
        Assessment assessment = DueRule.assess(facts, Rhythms.DEFAULT.of(tier, null), day(300), Duration.ofDays(7));
        assertThat(assessment.status()).isEqualTo(DueStatus.APPOINTED);
    }

    private static Assessment assess(Tier tier, int visit, Integer purchase, int asOf, int within) {
        AccountFacts facts =
                new AccountFacts(tier, DAY_0, day(visit), purchase == null ? null : day(purchase), null, null);
        return DueRule.assess(facts, Rhythms.DEFAULT.of(tier, null), day(asOf), Duration.ofDays(within));
    }

    private static Instant day(int day) {
        return DAY_0.plus(Duration.ofDays(day));
    }
}
