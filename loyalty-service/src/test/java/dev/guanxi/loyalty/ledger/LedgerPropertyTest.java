package dev.guanxi.loyalty.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.loyalty.program.EarningPlan;
import dev.guanxi.loyalty.program.EarningRule;
import dev.guanxi.loyalty.program.RuleVersion;
import dev.guanxi.loyalty.purchase.Facts;
import dev.guanxi.loyalty.purchase.Purchase;
import dev.guanxi.loyalty.purchase.PurchaseLine;
import dev.guanxi.loyalty.purchase.ReturnedLine;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every ledger, whatever was bought, brought back and expired, in whichever order it became known. */
class LedgerPropertyTest {

    private static final Instant START = Instant.parse("2011-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("2100-01-01T00:00:00Z");

    /** A purchase and its returns, all of which fit into what was bought. */
    record Story(Purchase purchase, List<ReturnedLine> returns) {}

    @Property(tries = 300)
    void theBalanceIsTheSumOfTheEntriesAndOfTheOpenLots(
            @ForAll("rates") BigDecimal rate, @ForAll("stories") List<Story> stories) {
        LedgerModel ledger = new LedgerModel(yearly(rate));

        stories.forEach(story -> tell(ledger, story));

        assertThat(ledger.entries().stream().mapToLong(Entry::points).sum()).isEqualTo(ledger.openLots());
        assertThat(ledger.openLots()).isNotNegative();
    }

    @Property(tries = 300)
    void whateverIsKeptOfALineHasEarnedItsOwnPointsAndNoMore(
            @ForAll("rates") BigDecimal rate, @ForAll("story") Story story) {
        LedgerModel ledger = new LedgerModel(lasting(rate));

        tell(ledger, story);

        long expected = story.purchase().lines().stream()
                .mapToLong(line -> lasting(rate).rules().get(0).rule().points(line, kept(story, line)))
                .sum();
        assertThat(ledger.openLots()).isEqualTo(expected);
    }

    @Property(tries = 300)
    void aPurchaseReturnedWholeHasGivenNothing(@ForAll("rates") BigDecimal rate, @ForAll("story") Story story) {
        LedgerModel ledger = new LedgerModel(lasting(rate));
        tell(ledger, story);

        story.purchase().lines().stream()
                .filter(line -> kept(story, line).signum() > 0)
                .forEach(line -> ledger.returned(returned(story.purchase(), line, kept(story, line), 400)));

        assertThat(ledger.openLots()).isZero();
        assertThat(ledger.base()).isEqualByComparingTo("0");
    }

    @Property(tries = 300)
    void noReturnGivesPointsAndNoneTakesMoreThanWasGiven(
            @ForAll("rates") BigDecimal rate, @ForAll("story") Story story) {
        LedgerModel ledger = new LedgerModel(lasting(rate));
        tell(ledger, story);
        story.returns().forEach(returned -> ledger.returned(again(returned)));

        List<Entry.Reverse> reversals = ledger.entries().stream()
                .filter(Entry.Reverse.class::isInstance)
                .map(Entry.Reverse.class::cast)
                .toList();
        assertThat(reversals)
                .allSatisfy(reversal -> assertThat(reversal.points()).isNotPositive());
        for (PurchaseLine line : story.purchase().lines()) {
            long taken = reversals.stream()
                    .flatMap(reversal -> reversal.lines().stream())
                    .filter(points -> points.line() == line.number())
                    .mapToLong(LinePoints::points)
                    .sum();
            assertThat(-taken)
                    .isLessThanOrEqualTo(lasting(rate).rules().get(0).rule().points(line, line.quantity()));
        }
    }

    @Property(tries = 300)
    void theOrderInWhichThingsBecomeKnownDoesNotMatter(
            @ForAll("rates") BigDecimal rate,
            @ForAll("stories") List<Story> stories,
            @ForAll("shuffles") List<Integer> shuffle) {
        LedgerModel inOrder = new LedgerModel(yearly(rate));
        stories.forEach(story -> tell(inOrder, story));
        LedgerModel shuffled = new LedgerModel(yearly(rate));

        List<Runnable> events = new ArrayList<>();
        stories.forEach(story -> {
            events.add(() -> shuffled.purchased(story.purchase()));
            story.returns().forEach(returned -> events.add(() -> shuffled.returned(returned)));
            events.add(() -> shuffled.expire(story.purchase().purchasedAt().plus(Duration.ofDays(370))));
        });
        permute(events, shuffle).forEach(Runnable::run);

        inOrder.expire(END);
        shuffled.expire(END);
        assertThat(shuffled.sums()).isEqualTo(inOrder.sums());
        assertThat(shuffled.base()).isEqualByComparingTo(inOrder.base());
    }

    @Property(tries = 300)
    void whatIsHeardTwiceCountsOnce(@ForAll("rates") BigDecimal rate, @ForAll("stories") List<Story> stories) {
        LedgerModel ledger = new LedgerModel(yearly(rate));
        stories.forEach(story -> tell(ledger, story));
        List<Entry> once = ledger.entries();

        stories.forEach(story -> tell(ledger, story));

        assertThat(ledger.entries()).isEqualTo(once);
    }

    @Property(tries = 300)
    void aProgramSetUpLaterFindsTheSame(@ForAll("rates") BigDecimal rate, @ForAll("stories") List<Story> stories) {
        LedgerModel live = new LedgerModel(yearly(rate));
        stories.forEach(story -> tell(live, story));
        LedgerModel late = new LedgerModel(yearly(rate));

        late.quietly(() -> stories.forEach(story -> tell(late, story)));
        late.backfill();

        assertThat(late.lots()).isEqualTo(live.lots());
    }

    @Property(tries = 300)
    void onceAllLotsAreOverNothingIsLeftWheneverTheExpiryWasEntered(
            @ForAll("rates") BigDecimal rate,
            @ForAll("stories") List<Story> stories,
            @ForAll("shuffles") List<Integer> shuffle) {
        LedgerModel ledger = new LedgerModel(yearly(rate));
        List<Runnable> events = new ArrayList<>();
        stories.forEach(story -> {
            events.add(() -> ledger.purchased(story.purchase()));
            story.returns().forEach(returned -> events.add(() -> ledger.returned(returned)));
            events.add(() -> ledger.expire(story.purchase().purchasedAt().plus(Duration.ofDays(370))));
        });

        permute(events, shuffle).forEach(Runnable::run);
        ledger.expire(END);

        assertThat(ledger.openLots()).isZero();
        assertThat(ledger.entries().stream().mapToLong(Entry::points).sum()).isZero();
        assertThat(ledger.balanceAsOf(END)).isZero();
        assertThat(ledger.entries()).allSatisfy(entry -> assertThat(ledger.balanceAsOf(entry.effectiveAt()))
                .isNotNegative());
    }

    @Provide
    Arbitrary<BigDecimal> rates() {
        return Arbitraries.bigDecimals()
                .between(new BigDecimal("0.000001"), new BigDecimal("20"))
                .ofScale(6);
    }

    @Provide
    Arbitrary<List<Integer>> shuffles() {
        return Arbitraries.integers().between(0, 1_000).list().ofSize(40);
    }

    @Provide
    Arbitrary<List<Story>> stories() {
        return story().list().ofMinSize(1).ofMaxSize(4);
    }

    @Provide
    Arbitrary<Story> story() {
        Arbitrary<BigDecimal> quantity = Arbitraries.integers().between(1, 30).map(BigDecimal::valueOf);
        Arbitrary<BigDecimal> price = Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, new BigDecimal("99"))
                .ofScale(2);
        Arbitrary<List<PurchaseLine>> lines = Combinators.combine(quantity, price)
                .as((pieces, each) -> new PurchaseLine(1, null, pieces, each))
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(LedgerPropertyTest::numbered);
        Arbitrary<List<Integer>> returns =
                Arbitraries.integers().between(0, 500).list().ofMaxSize(6);
        return Combinators.combine(Arbitraries.integers().between(0, 700), lines, returns)
                .as((day, bought, back) -> story(purchase(day, bought), back));
    }

    private static Story story(Purchase purchase, List<Integer> seeds) {
        List<ReturnedLine> returns = new ArrayList<>();
        for (int seed : seeds) {
            PurchaseLine line = purchase.lines().get(seed % purchase.lines().size());
            BigDecimal pieces = BigDecimal.valueOf(1 + seed % 7);
            if (kept(new Story(purchase, returns), line).compareTo(pieces) >= 0) {
                returns.add(returned(purchase, line, pieces, seed));
            }
        }
        return new Story(purchase, returns);
    }

    private static Purchase purchase(int day, List<PurchaseLine> lines) {
        BigDecimal total = lines.stream().map(PurchaseLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Purchase(UUID.randomUUID(), Facts.CUSTOMER, START.plus(Duration.ofDays(day)), "GBP", total, lines);
    }

    private static ReturnedLine returned(Purchase purchase, PurchaseLine line, BigDecimal pieces, int daysLater) {
        return new ReturnedLine(
                UUID.randomUUID(),
                1,
                purchase.customerId(),
                purchase.purchasedAt().plus(Duration.ofDays(daysLater)),
                "GBP",
                purchase.id(),
                line.number(),
                pieces,
                line.amountOf(pieces));
    }

    private static ReturnedLine again(ReturnedLine returned) {
        return new ReturnedLine(
                UUID.randomUUID(),
                1,
                returned.customerId(),
                returned.returnedAt(),
                "GBP",
                returned.purchaseId(),
                returned.purchaseLine(),
                returned.quantity(),
                returned.amount());
    }

    private static BigDecimal kept(Story story, PurchaseLine line) {
        return story.returns().stream()
                .filter(returned -> returned.purchaseLine() == line.number())
                .map(ReturnedLine::quantity)
                .reduce(line.quantity(), BigDecimal::subtract);
    }

    private static List<PurchaseLine> numbered(List<PurchaseLine> lines) {
        List<PurchaseLine> numbered = new ArrayList<>();
        lines.forEach(
                line -> numbered.add(new PurchaseLine(numbered.size() + 1, null, line.quantity(), line.unitPrice())));
        return numbered;
    }

    private static void tell(LedgerModel ledger, Story story) {
        ledger.purchased(story.purchase());
        story.returns().forEach(ledger::returned);
    }

    private static <T> List<T> permute(List<T> items, List<Integer> shuffle) {
        List<T> rest = new ArrayList<>(items);
        List<T> permuted = new ArrayList<>();
        for (int i = 0; !rest.isEmpty(); i++) {
            permuted.add(rest.remove(shuffle.get(i % shuffle.size()) % rest.size()));
        }
        return permuted;
    }

    /** Points that do not expire within any story. */
    private static EarningPlan lasting(BigDecimal rate) {
        return plan(rate, 1200);
    }

    /** Points that expire before some of the returns. */
    private static EarningPlan yearly(BigDecimal rate) {
        return plan(rate, 12);
    }

    private static EarningPlan plan(BigDecimal rate, int validityMonths) {
        EarningRule rule = new EarningRule(rate, BigDecimal.ZERO, Set.of(), validityMonths);
        return new EarningPlan(
                UUID.nameUUIDFromBytes(new byte[] {1}), "GBP", START, null, List.of(new RuleVersion(1, START, rule)));
    }
}
