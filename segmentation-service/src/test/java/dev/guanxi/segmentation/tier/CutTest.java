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
import net.jqwik.api.From;
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
        Cut cut = Cut.of(TierModels.withMargin(0), Standings.of(accounts));
        assertThat(ranks(cut, accounts)).containsExactly(5, 4, 3, 2, 1);
    }

    @Test
    void idsAreOrderedAsBytesNotAsSignedNumbers() {
        Standing high = new Standing(
                UUID.fromString("ffffffff-0000-7000-8000-000000000000"), 1, BigDecimal.ONE, DAY, null, null);
        Standing low = new Standing(
                UUID.fromString("01900000-0000-7000-8000-000000000000"), 1, BigDecimal.ONE, DAY, null, null);
        assertThat(Standings.of(List.of(high, low)).bestFirst()).containsExactly(1, 0);
    }

    @Test
    void aNewcomerWithinTheMarginDoesNotDisplaceAnIncumbent() {
        List<Standing> accounts = List.of(standing(1, 60, 0, 1, Tier.KEY), standing(2, 62, 0, 1, Tier.ORDINARY));
        Cut cut = Cut.of(HALVES, Standings.of(accounts));
        assertThat(tiers(cut, accounts)).containsExactly(Tier.KEY, Tier.ORDINARY);
        assertThat(ranks(cut, accounts)).as("ranks stay true to the score").containsExactly(2, 1);
    }

    @Test
    void aNewcomerBeyondTheMarginDoes() {
        List<Standing> accounts = List.of(standing(1, 60, 0, 1, Tier.KEY), standing(2, 62.01, 0, 1, Tier.ORDINARY));
        assertThat(tiers(Cut.of(HALVES, Standings.of(accounts)), accounts)).containsExactly(Tier.ORDINARY, Tier.KEY);
    }

    @Test
    void cutScoresTellWhoIsInAndWhatANewcomerMustBeat() {
        List<Standing> accounts = List.of(
                standing(1, 80, 0, 1, null),
                standing(2, 70, 0, 1, null),
                standing(3, 60, 0, 1, null),
                standing(4, 50, 0, 1, null));
        Cut cut = Cut.of(HALVES, Standings.of(accounts));
        assertThat(cut.lowestScore(Tier.KEY)).contains(70.0);
        assertThat(cut.entryScore(Tier.KEY)).contains(72.0);
        assertThat(cut.lowestScore(Tier.SMALL)).isEmpty();
        assertThat(cut.entryScore(Tier.SMALL)).isEmpty();
    }

    @Test
    void nobodyIsCutIntoNothing() {
        assertThat(Cut.of(HALVES, Standings.of(List.of())).lowestScore(Tier.KEY))
                .isEmpty();
    }

    @Property
    void quotasHoldWhateverTheMargin(@ForAll("accounts") List<Standing> accounts) {
        Cut cut = Cut.of(TierModels.withMargin(5), Standings.of(accounts));
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
        Cut cut = Cut.of(TierModels.withMargin(5), Standings.of(accounts));
        for (int a = 0; a < accounts.size(); a++) {
            for (int b = 0; b < accounts.size(); b++) {
                boolean overtaken = !cut.tier(a).isAtLeast(cut.tier(b)) && cut.rank(a) < cut.rank(b);
                if (overtaken) {
                    assertThat(wasAtLeast(accounts.get(b), cut.tier(b))).isTrue();
                    assertThat(wasAtLeast(accounts.get(a), cut.tier(b))).isFalse();
                    assertThat(accounts.get(a).score() - accounts.get(b).score())
                            .isLessThanOrEqualTo(5.001);
                }
            }
        }
    }

    @Property
    void withoutAMarginABetterScoreIsNeverInALowerTier(@ForAll("accounts") List<Standing> accounts) {
        Cut cut = Cut.of(TierModels.withMargin(0), Standings.of(accounts));
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
        Cut first = Cut.of(TierModels.withMargin(3), Standings.of(accounts));
        List<Standing> again = new ArrayList<>();
        for (int i = 0; i < accounts.size(); i++) {
            Standing s = accounts.get(i);
            again.add(new Standing(
                    s.customerId(), s.score(), s.netRevenue(), s.registeredAt(), first.tier(i), s.overridden()));
        }
        assertThat(tiers(Cut.of(TierModels.withMargin(3), Standings.of(again)), again))
                .isEqualTo(tiers(first, accounts));
    }

    @Property
    void beatingTheEntryScoreTakesASeat(@ForAll("accounts") List<Standing> accounts) {
        Cut first = Cut.of(TierModels.withMargin(3), Standings.of(accounts));
        double entry = first.entryScore(Tier.KEY).orElse(200.0);
        for (int lifted = 0; lifted < accounts.size() && entry < 100; lifted++) {
            if (first.tier(lifted) == Tier.KEY) {
                continue;
            }
            List<Standing> again = new ArrayList<>();
            for (int i = 0; i < accounts.size(); i++) {
                Standing s = accounts.get(i);
                double score = i == lifted ? entry + 0.01 : s.score();
                again.add(new Standing(
                        s.customerId(), score, s.netRevenue(), s.registeredAt(), first.tier(i), s.overridden()));
            }
            assertThat(Cut.of(TierModels.withMargin(3), Standings.of(again)).tier(lifted))
                    .isEqualTo(Tier.KEY);
        }
    }

    @Property
    void overridesTakeSeatsAndNeverMakeAQuotaGoWrong(
            @ForAll("accounts") List<Standing> accounts, @ForAll List<@From("overrides") Tier> overrides) {
        List<Standing> overridden = new ArrayList<>();
        for (int i = 0; i < accounts.size(); i++) {
            Standing s = accounts.get(i);
            Tier tier = i < overrides.size() ? overrides.get(i) : null;
            overridden.add(
                    new Standing(s.customerId(), s.score(), s.netRevenue(), s.registeredAt(), s.previous(), tier));
        }
        Cut cut = Cut.of(TierModels.withMargin(5), Standings.of(overridden));
        Map<Tier, Integer> seats = Quota.seats(TierModels.QUOTAS, accounts.size());
        boolean fits = true;
        for (Tier tier : Tier.values()) {
            fits &= overridden.stream().filter(s -> s.overridden() == tier).count() <= seats.get(tier);
        }
        for (Tier tier : Tier.values()) {
            long taken = overridden.stream().filter(s -> s.overridden() == tier).count();
            long seated = tiers(cut, overridden).stream().filter(tier::equals).count();
            assertThat(seated).isGreaterThanOrEqualTo(taken);
            if (fits) {
                assertThat(seated).isEqualTo(seats.get(tier).longValue());
            }
        }
        assertThat(tiers(cut, overridden)).doesNotContainNull();
        for (int i = 0; i < overridden.size(); i++) {
            if (overridden.get(i).overridden() != null) {
                assertThat(cut.tier(i)).isEqualTo(overridden.get(i).overridden());
            }
        }
    }

    @Test
    void anOverriddenAccountTakesTheSeatOfTheWeakestAndKeepsWhatItEarned() {
        List<Standing> accounts = List.of(
                standing(1, 80, 0, 1, null),
                standing(2, 70, 0, 1, null),
                standing(3, 60, 0, 1, null),
                new Standing(new UUID(0, 4), 10, BigDecimal.ZERO, DAY, null, Tier.KEY));
        Cut cut = Cut.of(HALVES, Standings.of(accounts));
        assertThat(tiers(cut, accounts)).containsExactly(Tier.KEY, Tier.ORDINARY, Tier.ORDINARY, Tier.KEY);
        assertThat(cut.lowestScore(Tier.KEY)).contains(80.0);
        assertThat(cut.earned(3)).isEqualTo(Tier.SMALL);
    }

    @Test
    void whoMissesASeatByTheRuleForTiesIsCounted() {
        List<Standing> accounts = List.of(
                standing(1, 80, 0, 1, null),
                standing(2, 70, 2, 1, null),
                standing(3, 70, 1, 1, null),
                standing(4, 70, 0, 1, null));
        assertThat(Cut.of(HALVES, Standings.of(accounts)).tiedOut(Tier.KEY)).isEqualTo(2);
    }

    @Provide
    Arbitrary<Tier> overrides() {
        return Arbitraries.of(Tier.values()).injectNull(0.6);
    }

    private static boolean wasAtLeast(Standing account, Tier tier) {
        return account.previous() != null && account.previous().isAtLeast(tier);
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
                        accounts.get(i).previous(),
                        accounts.get(i).overridden()))
                .toList();
    }

    private static Standing standing(long id, double score, int revenue, int day, Tier previous) {
        return new Standing(
                new UUID(0, id), score, BigDecimal.valueOf(revenue), DAY.plusSeconds(86_400L * day), previous, null);
    }

    private static List<Integer> ranks(Cut cut, List<Standing> accounts) {
        return IntStream.range(0, accounts.size()).mapToObj(cut::rank).toList();
    }

    private static List<Tier> tiers(Cut cut, List<Standing> accounts) {
        return IntStream.range(0, accounts.size()).mapToObj(cut::tier).toList();
    }
}
