package dev.guanxi.loyalty.ledger;

import static dev.guanxi.loyalty.purchase.Facts.purchase;
import static dev.guanxi.loyalty.purchase.Facts.returned;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.loyalty.ledger.Earning.Outcome;
import dev.guanxi.loyalty.program.EarningPlan;
import dev.guanxi.loyalty.program.EarningRule;
import dev.guanxi.loyalty.program.RuleVersion;
import dev.guanxi.loyalty.purchase.Purchase;
import dev.guanxi.loyalty.purchase.PurchaseFile;
import dev.guanxi.loyalty.purchase.ReturnedLine;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettlementTest {

    private static final Instant FROM = Instant.parse("2011-01-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2012-01-01T00:00:00Z");
    private static final String BOUGHT = "2011-01-10T10:00:00Z";
    private static final String SOON = "2011-02-01T10:00:00Z";
    private static final Instant EXPIRES = Instant.parse("2012-01-10T10:00:00Z");
    private static final String AFTER_EXPIRY = "2012-02-01T10:00:00Z";

    @Test
    void aPurchaseOpensALotWithThePointsOfItsLines() {
        Purchase purchase = purchase(BOUGHT)
                .line("6", "2.55")
                .line("1", "0.80")
                .line("2", "3.39")
                .build();

        Settlement settled = settle(plan(), purchase);

        assertThat(settled.earning().outcome()).isEqualTo(Outcome.EARNED);
        assertThat(settled.earning().lot()).isEqualTo(Lot.opened(21, Instant.parse(BOUGHT), EXPIRES));
        assertThat(settled.entries()).singleElement().satisfies(entry -> {
            Entry.Earn earn = (Entry.Earn) entry;
            assertThat(earn.base()).isEqualByComparingTo("22.88");
            assertThat(earn.lines()).extracting(LinePoints::points).containsExactly(15L, 0L, 6L);
        });
    }

    @ParameterizedTest(name = "bought {0} in {1} for {2} of {3}: {4}")
    @CsvSource({
        "2011-01-10T10:00:00Z, GBP, 20.00, Notebooks, EARNED",
        "2011-01-10T10:00:00Z, EUR, 20.00, Notebooks, OTHER_CURRENCY",
        "2011-01-10T10:00:00Z, GBP, 19.99, Notebooks, BELOW_MINIMUM",
        "2011-01-10T10:00:00Z, GBP, 20.00, Printers,  NO_EARNING_LINE",
        "2010-12-31T23:59:59Z, GBP, 20.00, Notebooks, ",
        "2012-01-01T00:00:00Z, GBP, 20.00, Notebooks, "
    })
    void everyPurchaseWithinTheValidityIsJudged(
            String at, String currency, String price, String productLine, Outcome expected) {
        EarningRule rule = new EarningRule(BigDecimal.ONE, new BigDecimal("20"), Set.of("Notebooks"), 12);
        Purchase purchase =
                purchase(at).in(currency).line("1", price, productLine).build();

        Optional<Outcome> outcome = Settlement.of(plan(rule), file(purchase), Optional.empty())
                .map(settled -> settled.earning().outcome());

        assertThat(outcome).isEqualTo(Optional.ofNullable(expected));
    }

    @ParameterizedTest(name = "3 pieces of 0.50 at 1 point each unit, returned {0}: takes {1}")
    @CsvSource({
        "'1',     '0'", // 1 point for 1.50; 1.00 kept still gives 1
        "'2',     '1'",
        "'3',     '1'",
        "'1 1 1', '0 1 0'",
        "'2 1',   '1 0'",
        "'1 2',   '0 1'",
        "'3 1',   '1 0'", // more than was bought
    })
    void aReturnTakesWhatTheKeptPiecesNoLongerJustify(String quantities, String taken) {
        Purchase purchase = purchase(BOUGHT).line("3", "0.50").build();
        Settlement settled = settle(plan(), purchase);
        ReturnedLine[] earlier = {};
        for (int i = 0; i < quantities.split(" ").length; i++) {
            ReturnedLine returned = returned(purchase, 1, quantities.split(" ")[i], SOON);
            settled = settle(plan(), file(purchase, earlier, returned), settled.earning());
            assertThat(points(settled)).containsExactly(-Long.parseLong(taken.split(" ")[i]));
            earlier = Stream.concat(Arrays.stream(earlier), Stream.of(returned)).toArray(ReturnedLine[]::new);
        }
    }

    @Test
    void aPurchaseReturnedWholeHasGivenNothing() {
        Purchase purchase = purchase(BOUGHT).line("6", "2.55").line("7", "0.37").build();
        ReturnedLine first = returned(purchase, 1, "6", SOON);
        ReturnedLine second = returned(purchase, 2, "7", SOON);

        Settlement settled = settle(plan(), file(purchase, new ReturnedLine[] {}, first, second), null);

        assertThat(settled.earning().lot().open()).isZero();
        assertThat(settled.entries().stream().map(SettlementTest::base).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("0");
    }

    @Test
    void returnsThatCameFirstAreAppliedWithThePurchase() {
        Purchase purchase = purchase(BOUGHT).line("10", "1.00").build();
        ReturnedLine parked = returned(purchase, 1, "4", SOON);

        Settlement settled = settle(plan(), file(purchase, new ReturnedLine[] {parked}), null);

        assertThat(points(settled)).containsExactly(10L, -4L);
        assertThat(settled.earning().lot().open()).isEqualTo(6);
    }

    @Test
    void aReturnIsReckonedByTheRuleOfItsPurchase() {
        EarningPlan changed = new EarningPlan(
                plan().programId(),
                "GBP",
                FROM,
                TO,
                List.of(new RuleVersion(1, FROM, rule("1")), new RuleVersion(2, Instant.parse(SOON), rule("5"))));
        Purchase purchase = purchase(BOUGHT).line("10", "1.00").build();
        Settlement before = settle(plan(), purchase);

        Settlement after = settle(
                changed,
                file(purchase, new ReturnedLine[] {}, returned(purchase, 1, "3", "2011-03-01T00:00:00Z")),
                before.earning());

        assertThat(points(after)).containsExactly(-3L);
    }

    @Test
    void aReturnAfterTheExpiryTakesNothingButIsOnRecord() {
        Purchase purchase = purchase(BOUGHT).line("10", "1.00").build();
        Settlement bought = settle(plan(), purchase);

        Settlement settled = settle(
                plan(),
                file(purchase, new ReturnedLine[] {}, returned(purchase, 1, "4", AFTER_EXPIRY)),
                bought.earning());

        assertThat(settled.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.points()).isZero();
            assertThat(((Entry.Reverse) entry).lapsed()).isEqualTo(4);
        });
        assertThat(Expiry.of(settled.earning().lot(), EXPIRES)).contains(new Entry.Expire(-10, EXPIRES));
    }

    @Test
    void aReturnBeforeTheExpiryThatIsHeardOfAfterItCorrectsTheExpiry() {
        Purchase purchase = purchase(BOUGHT).line("10", "1.00").build();
        Earning expired = expire(settle(plan(), purchase).earning());

        Settlement settled =
                settle(plan(), file(purchase, new ReturnedLine[] {}, returned(purchase, 1, "4", SOON)), expired);

        assertThat(settled.entries()).hasSize(2);
        assertThat(settled.entries().get(0)).isEqualTo(new Entry.Expire(4, EXPIRES));
        assertThat(settled.entries().get(1).points()).isEqualTo(-4);
        assertThat(settled.earning().lot()).isEqualTo(new Lot(10, 4, 6, Instant.parse(BOUGHT), EXPIRES, true));
    }

    @Test
    void aPurchaseThatEarnedNothingHasNothingToReverse() {
        Purchase purchase = purchase(BOUGHT).in("EUR").line("10", "1.00").build();
        Settlement bought = settle(plan(), purchase);

        assertThat(bought.entries()).isEmpty();
        assertThat(Settlement.of(
                        plan(),
                        file(purchase, new ReturnedLine[] {}, returned(purchase, 1, "4", SOON)),
                        Optional.of(bought.earning())))
                .isEmpty();
    }

    @Test
    void settlingAgainChangesNothing() {
        Purchase purchase = purchase(BOUGHT).line("10", "1.00").build();
        ReturnedLine returned = returned(purchase, 1, "4", SOON);
        Settlement settled = settle(plan(), file(purchase, new ReturnedLine[] {}, returned), null);

        assertThat(Settlement.of(plan(), file(purchase, new ReturnedLine[] {returned}), Optional.of(settled.earning())))
                .isEmpty();
    }

    @ParameterizedTest(name = "a lot of 10 with {0} reversed, at {1}: {2}")
    @CsvSource({
        "0,  2012-01-10T09:59:59Z, ",
        "0,  2012-01-10T10:00:00Z, -10",
        "3,  2013-01-01T00:00:00Z, -7",
        "10, 2013-01-01T00:00:00Z, "
    })
    void whatIsLeftOfALotGoesAtItsExpiry(long reversed, Instant asOf, Long expected) {
        Lot lot = new Lot(10, reversed, 0, Instant.parse(BOUGHT), EXPIRES, false);

        assertThat(Expiry.of(lot, asOf).map(Entry.Expire::points)).isEqualTo(Optional.ofNullable(expected));
    }

    private static Earning expire(Earning earning) {
        return earning.with(
                earning.lot().after(Expiry.of(earning.lot(), EXPIRES).orElseThrow()));
    }

    private static BigDecimal base(Entry entry) {
        return entry instanceof Entry.Earn earn ? earn.base() : ((Entry.Reverse) entry).base();
    }

    private static List<Long> points(Settlement settled) {
        return settled.entries().stream().map(Entry::points).toList();
    }

    private static Settlement settle(EarningPlan plan, Purchase purchase) {
        return settle(plan, file(purchase), null);
    }

    private static Settlement settle(EarningPlan plan, PurchaseFile file, Earning known) {
        return Settlement.of(plan, file, Optional.ofNullable(known)).orElseThrow();
    }

    private static PurchaseFile file(Purchase purchase) {
        return new PurchaseFile(purchase, false, List.of(), List.of());
    }

    private static PurchaseFile file(Purchase purchase, ReturnedLine[] earlier, ReturnedLine... fresh) {
        return new PurchaseFile(purchase, false, List.of(earlier), List.of(fresh));
    }

    private static EarningPlan plan() {
        return plan(rule("1"));
    }

    private static EarningPlan plan(EarningRule rule) {
        return new EarningPlan(UUID.randomUUID(), "GBP", FROM, TO, List.of(new RuleVersion(1, FROM, rule)));
    }

    private static EarningRule rule(String rate) {
        return new EarningRule(new BigDecimal(rate), BigDecimal.ZERO, Set.of(), 12);
    }
}
