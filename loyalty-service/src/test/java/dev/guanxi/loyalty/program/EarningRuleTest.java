package dev.guanxi.loyalty.program;

import static dev.guanxi.loyalty.purchase.Facts.purchase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.guanxi.loyalty.purchase.Purchase;
import dev.guanxi.loyalty.purchase.PurchaseLine;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EarningRuleTest {

    @ParameterizedTest(name = "{0} points per unit × {1} × {2} = {3}")
    @CsvSource({
        "1,        6,   2.55,  15", // 15.30 rounds down
        "1,        1,   0.99,  0",
        "1,        1,   1.00,  1",
        "0.1,      10,  9.99,  9", // 9.99
        "0.333333, 3,   1,     0", // exact: 0.999999, not 1
        "1.5,      3,   3.33,  14", // 14.985
        "1000,     2.5, 0.4,   1000",
        "1,        12,  0,     0",
        "1,        3,   0.3333, 0" // a price of four decimals
    })
    void aLineEarnsTheFloorOfRateTimesAmount(String rate, String quantity, String unitPrice, long expected) {
        PurchaseLine line = new PurchaseLine(1, null, new BigDecimal(quantity), new BigDecimal(unitPrice));

        assertThat(rule(rate).points(line, line.quantity())).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} earn on a line of {1}: {2}")
    @CsvSource({
        "'', Notebooks, true",
        "'', , true",
        "Notebooks, Notebooks, true",
        "Notebooks, Printers, false",
        "Notebooks, , false",
        "Notebooks, notebooks, false"
    })
    void onlyLinesOfTheChosenProductLinesEarn(String chosen, String productLine, boolean expected) {
        Set<String> productLines = chosen.isEmpty() ? Set.of() : Set.of(chosen);
        EarningRule rule = new EarningRule(BigDecimal.ONE, BigDecimal.ZERO, productLines, 24);

        assertThat(rule.earns(new PurchaseLine(1, productLine, BigDecimal.ONE, BigDecimal.ONE)))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "a purchase of {0} reaches 20: {1}")
    @CsvSource({"19.99, false", "20, true", "20.00, true", "20.01, true"})
    void theMinimumItselfIsEnough(String total, boolean expected) {
        EarningRule rule = new EarningRule(BigDecimal.ONE, new BigDecimal("20"), Set.of(), 24);
        Purchase purchase = purchase("2011-01-10T10:00:00Z").line("1", total).build();

        assertThat(rule.reachesMinimum(purchase)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} + {1} months = {2}")
    @CsvSource({
        "2010-12-01T08:26:00Z, 12, 2011-12-01T08:26:00Z",
        "2011-01-31T23:59:59Z, 1,  2011-02-28T23:59:59Z", // a shorter month ends sooner
        "2012-02-29T00:00:00Z, 12, 2013-02-28T00:00:00Z"
    })
    void pointsExpireMonthsAfterThePurchase(Instant purchasedAt, int months, Instant expected) {
        EarningRule rule = new EarningRule(BigDecimal.ONE, BigDecimal.ZERO, Set.of(), months);

        assertThat(rule.expiryOf(purchasedAt)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"0", "-1", "1000.01", "0.1234567"})
    void aRateOutOfBoundsIsRefusedByName(String rate) {
        assertThatThrownBy(() -> rule(rate))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("pointsPerUnit")
                .hasMessageContaining(rate);
    }

    @Test
    void trailingZerosOfARateAreNoDecimals() {
        assertThat(rule("1.50000000").pointsPerUnit()).isEqualByComparingTo("1.5");
    }

    @ParameterizedTest
    @CsvSource({"0", "-3", "1201"})
    void aValidityOutOfBoundsIsRefusedByName(int months) {
        assertThatThrownBy(() -> new EarningRule(BigDecimal.ONE, BigDecimal.ZERO, Set.of(), months))
                .hasMessageContaining("validityMonths")
                .hasMessageContaining(String.valueOf(months));
    }

    private static EarningRule rule(String rate) {
        return new EarningRule(new BigDecimal(rate), BigDecimal.ZERO, Set.of(), 24);
    }
}
