package dev.guanxi.segmentation.investment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.segmentation.investment.Investment.Assumption;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InvestmentTest {

    private static final CostRates RATES = new CostRates(
            "GBP",
            decimal("60"),
            decimal("40"),
            decimal("20"),
            45,
            15,
            decimal("30"),
            Map.of("Pumps", decimal("50")),
            Map.of());

    @Test
    void isTimeAndVisitsAndGiftsAndSupportAgainstMargin() {
        Investment found = Investment.of(
                new Efforts(
                        3,
                        1,
                        150,
                        4,
                        1,
                        decimal("25"),
                        decimal("1000"),
                        decimal("20"),
                        decimal("100"),
                        0,
                        decimal("0"),
                        decimal("1000"),
                        0),
                RATES);
        assertThat(found.time()).isEqualByComparingTo("195");
        assertThat(found.visits()).isEqualByComparingTo("60");
        assertThat(found.gifts()).isEqualByComparingTo("25");
        assertThat(found.support()).isEqualByComparingTo("40");
        assertThat(found.spent()).isEqualByComparingTo("320");
        assertThat(found.margin()).isEqualByComparingTo("320");
        assertThat(found.gain()).isEqualByComparingTo("0");
        assertThat(found.returned()).isEqualByComparingTo("0");
        assertThat(found.assumptions())
                .containsExactly(
                        Assumption.DISCOUNTS_NOT_TOLD,
                        Assumption.VISIT_TIME_ASSUMED,
                        Assumption.SUPPORT_TIME_ASSUMED,
                        Assumption.MARGIN_ASSUMED);
    }

    @Test
    void whereNothingWasSpentThereIsNoReturn() {
        Investment found = Investment.of(sales("100", "0", "100", 2), RATES);
        assertThat(found.gain()).isEqualByComparingTo("30");
        assertThat(found.returned()).isNull();
        assertThat(found.assumptions()).contains(Assumption.OTHER_CURRENCIES_LEFT_OUT);
    }

    /** Bought for 80 what is 100 by the list and costs us 70: of a margin of 30 a discount of 20 was spent. */
    @Test
    void aDiscountIsSpentFromTheMarginAtListPrices() {
        Investment found = Investment.of(sales("80", "20", "0", 0), RATES);
        assertThat(found.margin()).isEqualByComparingTo("30");
        assertThat(found.spent()).isEqualByComparingTo("20");
        assertThat(found.gain()).isEqualByComparingTo("10");
        assertThat(found.assumptions()).containsExactly(Assumption.MARGIN_ASSUMED);
    }

    @Test
    void theRatesOwnCurrencyIsWorthItself() {
        CostRates rates = new CostRates(
                "GBP",
                decimal("60"),
                decimal("40"),
                decimal("20"),
                45,
                15,
                decimal("30"),
                Map.of(),
                Map.of("CNY", decimal("0.1")));
        assertThat(rates.conversion()).isEqualTo(Map.of("GBP", BigDecimal.ONE, "CNY", decimal("0.1")));
        assertThat(RATES.conversion()).isEqualTo(Map.of("GBP", BigDecimal.ONE));
    }

    private static Efforts sales(String net, String discounts, String unlisted, long excluded) {
        BigDecimal none = BigDecimal.ZERO;
        return new Efforts(
                0, 0, 0, 0, 0, none, decimal(net), none, none, excluded, decimal(discounts), decimal(unlisted), 0);
    }

    private static BigDecimal decimal(String text) {
        return new BigDecimal(text);
    }
}
