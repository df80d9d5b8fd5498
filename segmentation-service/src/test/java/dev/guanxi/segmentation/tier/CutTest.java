package dev.guanxi.segmentation.tier;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class CutTest {

    private static final Instant DAY = Instant.parse("2011-01-01T00:00:00Z");
    private static final TierModel HALVES = TierModels.with(Map.of(Tier.KEY, 50, Tier.ORDINARY, 50, Tier.SMALL, 0), 2);

    @Test
    void ranksByScoreThenNetRevenueThenRegistrationThenId() {
        List<Standing> accounts = List.of(
                standing(5, 50, 10, 2, null),
                standing(4, 50, 10, 2, null),
                standing(3, 50, 10, 1, null),
                standing(2, 50, 11, 9, null),
                standing(1, 50.01, 0, 9, null));
        Cut cut = Cut.of(TierModels.withMargin(0), accounts);
        assertThat(ranks(cut, accounts)).containsExactly(5, 4, 3, 2, 1);
    }

    @Test
    void idsAreOrderedAsBytesNotAsSignedNumbers() {
        Standing high =
                new Standing(UUID.fromString("ffffffff-0000-7000-8000-000000000000"), 1, BigDecimal.ONE, DAY, null);
        Standing low =
                new Standing(UUID.fromString("01900000-0000-7000-8000-000000000000"), 1, BigDecimal.ONE, DAY, null);
        assertThat(Standing.BEST_FIRST.compare(low, high)).isNegative();
    }

    @Test
    void aNewcomerWithinTheMarginDoesNotDisplaceAnIncumbent() {
        List<Standing> accounts = List.of(standing(1, 60, 0, 1, Tier.KEY), standing(2, 62, 0, 1, Tier.ORDINARY));
        Cut cut = Cut.of(HALVES, accounts);
        assertThat(tiers(cut, accounts)).containsExactly(Tier.KEY, Tier.ORDINARY);
        assertThat(ranks(cut, accounts)).as("ranks stay true to the score").containsExactly(2, 1);
    }

    @Test
    void aNewcomerBeyondTheMarginDoes() {
        List<Standing> accounts = List.of(standing(1, 60, 0, 1, Tier.KEY), standing(2, 62.01, 0, 1, Tier.ORDINARY));
        assertThat(tiers(Cut.of(HALVES, accounts), accounts)).containsExactly(Tier.ORDINARY, Tier.KEY);
    }

    @Test
    void cutScoresTellWhoIsInAndWhatANewcomerMustBeat() {
        List<Standing> accounts = List.of(
                standing(1, 80, 0, 1, null),
                standing(2, 70, 0, 1, null),
                standing(3, 60, 0, 1, null),
                standing(4, 50, 0, 1, null));
        Cut cut = Cut.of(HALVES, accounts);
        assertThat(cut.lowestScore(Tier.KEY)).contains(70.0);
        assertThat(cut.entryScore(Tier.KEY)).contains(72.0);
        assertThat(cut.lowestScore(Tier.SMALL)).isEmpty();
        assertThat(cut.entryScore(Tier.SMALL)).isEmpty();
    }

    @Test
    void nobodyIsCutIntoNothing() {
        assertThat(Cut.of(HALVES, List.of()).lowestScore(Tier.KEY)).isEmpty();
    }

    @Property
    void quotasHoldWhateverTheMargin(@ForAll("accounts") List<Standing> accounts) {
        Cut cut = Cut.of(TierModels.withMargin(5), accounts);
        Map<Tier, Integer> seats = Quota.seats(TierModels.QUOTAS, accounts.size());
        for (Tier tier : Tier.values()) {
            assertThat(tiers(cut, accounts).stream().filter(tier::equals)).hasSize(seats.get(tier));
        }
        assertThat(ranks(cut, accounts))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, accounts.size()).boxed().toList());
    }

    @Property
    void aBetterScoreIsNeverCutLowerThanTheMarginExplains(@ForAll("accounts") List<Standing> accounts) {
        Cut cut = Cut.of(TierModels.withMargin(5), accounts);
        for (int a = 0; a < accounts.size(); a++) {
            for (int b = 0; b < accounts.size(); b++) {
                boolean overtaken = !cut.tier(a).isAtLeast(cut.tier(b)) && cut.rank(a) < cut.rank(b);
                if (overtaken) {
                    assertThat(accounts.get(b).wasAtLeast(cut.tier(b))).isTrue();
                    assertThat(accounts.get(a).wasAtLeast(cut.tier(b))).isFalse();
                    assertThat(accounts.get(a).score() - accounts.get(b).score())
                            .isLessThanOrEqualTo(5.001);
                }
            }
        }
    }

    @Property
    void withoutAMarginABetterScoreIsNeverInALowerTier(@ForAll("accounts") List<Standing> accounts) {
        Cut cut = Cut.of(TierModels.withMargin(0), accounts);
        for (int a = 0; a < accounts.size(); a++) {
            for (int b = 0; b < accounts.size(); b++) {
                if (accounts.get(a).score() > accounts.get(b).score()) {
                    assertThat(cut.tier(a).isAtLeast(cut.tier(b))).isTrue();
                }
            }
        }
    }

    @Property
    void runningAgainMovesNobody(@ForAll("accounts") List<Standing> accounts) {
        Cut first = Cut.of(TierModels.withMargin(3), accounts);
        List<Standing> again = new ArrayList<>();
        for (int i = 0; i < accounts.size(); i++) {
            Standing s = accounts.get(i);
            again.add(new Standing(s.customerId(), s.score(), s.netRevenue(), s.registeredAt(), first.tier(i)));
        }
        assertThat(tiers(Cut.of(TierModels.withMargin(3), again), again)).isEqualTo(tiers(first, accounts));
    }

    @Property
    void beatingTheEntryScoreTakesASeat(@ForAll("accounts") List<Standing> accounts) {
        Cut first = Cut.of(TierModels.withMargin(3), accounts);
        double entry = first.entryScore(Tier.KEY).orElse(200.0);
        for (int lifted = 0; lifted < accounts.size() && entry < 100; lifted++) {
            if (first.tier(lifted) == Tier.KEY) {
                continue;
            }
            List<Standing> again = new ArrayList<>();
            for (int i = 0; i < accounts.size(); i++) {
                Standing s = accounts.get(i);
                double score = i == lifted ? entry + 0.01 : s.score();
                again.add(new Standing(s.customerId(), score, s.netRevenue(), s.registeredAt(), first.tier(i)));
            }
            assertThat(Cut.of(TierModels.withMargin(3), again).tier(lifted)).isEqualTo(Tier.KEY);
        }
    }

    @Provide
    Arbitrary<List<Standing>> accounts() {
        Arbitrary<Standing> standing = Combinators.combine(
                        Arbitraries.integers().between(0, 10_000).map(hundredths -> hundredths / 100.0),
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.of(Tier.values()).injectNull(0.3))
                .as((score, revenue, day, previous) -> standing(0, score, revenue, day, previous));
        return standing.list().ofMaxSize(40).map(CutTest::withOwnIds);
    }

    private static List<Standing> withOwnIds(List<Standing> accounts) {
        return IntStream.range(0, accounts.size())
                .mapToObj(i -> new Standing(
                        new UUID(0, i),
                        accounts.get(i).score(),
                        accounts.get(i).netRevenue(),
                        accounts.get(i).registeredAt(),
                        accounts.get(i).previous()))
                .toList();
    }

    private static Standing standing(long id, double score, int revenue, int day, Tier previous) {
        return new Standing(
                new UUID(0, id), score, BigDecimal.valueOf(revenue), DAY.plusSeconds(86_400L * day), previous);
    }

    private static List<Integer> ranks(Cut cut, List<Standing> accounts) {
        return IntStream.range(0, accounts.size()).mapToObj(cut::rank).toList();
    }

    private static List<Tier> tiers(Cut cut, List<Standing> accounts) {
        return IntStream.range(0, accounts.size()).mapToObj(cut::tier).toList();
    }
}
