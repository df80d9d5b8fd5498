package dev.guanxi.customer.gift.rate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConversionTest {

    @ParameterizedTest(name = "{0} at {1} → {2}")
    @CsvSource({
        "50,     7.8123,   390.62",
        "100,    1,        100.00",
        "0.0001, 1,        0.01",
        "50000,  0.005231, 261.55",
        "50001,  0.005231, 261.56",
    })
    void roundsUpToTheCent(BigDecimal amount, BigDecimal rate, BigDecimal worth) {
        assertThat(Conversion.worth(amount, rate)).isEqualTo(worth);
    }

    @Property
    void neverGivesLessThanTheExactWorthAndLessThanACentMore(
            @ForAll @BigRange(min = "0.0001", max = "999999999") @Scale(4) BigDecimal amount,
            @ForAll @BigRange(min = "0.000001", max = "99999") @Scale(6) BigDecimal rate) {
        BigDecimal exact = amount.multiply(rate);

        assertThat(Conversion.worth(amount, rate).subtract(exact))
                .isGreaterThanOrEqualTo(BigDecimal.ZERO)
                .isLessThan(new BigDecimal("0.01"));
    }

    /** So that a gift at a cap fits the cap, whatever the rate. */
    @Property
    void keepsTheOrderOfAmounts(
            @ForAll @BigRange(min = "0.0001", max = "999999") @Scale(4) BigDecimal one,
            @ForAll @BigRange(min = "0.0001", max = "999999") @Scale(4) BigDecimal other,
            @ForAll @BigRange(min = "0.000001", max = "99999") @Scale(6) BigDecimal rate) {
        BigDecimal less = one.min(other);

        assertThat(Conversion.worth(less, rate)).isLessThanOrEqualTo(Conversion.worth(one.max(other), rate));
    }
}
