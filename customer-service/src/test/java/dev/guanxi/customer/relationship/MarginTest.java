package dev.guanxi.customer.relationship;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.customer.profile.CustomerState;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MarginTest {

    private static final RelationshipModel ALL_SHARES = Models.model(Models.LEVELS, new BigDecimal("5"));

    private static Bought bought(String currency, String productLine, String amount) {
        return new Bought(currency, productLine, new BigDecimal(amount));
    }

    @Test
    void isShareTimesRevenueLineByLine() {
        Margin margin = Margin.of(
                ALL_SHARES,
                CustomerState.ACTUAL,
                List.of(bought("CNY", "notebooks", "1000"), bought("CNY", "cables", "10.3"), bought("CNY", null, "1")));

        assertThat(margin).isEqualTo(new Margin(new BigDecimal("80.57"), "CNY", null));
    }

    @Test
    void isNothingForABuyerOfEarlierYears() {
        assertThat(Margin.of(Models.model(), CustomerState.ACTUAL, List.of()).amount())
                .isEqualByComparingTo("0");
    }

    static Stream<Arguments> unknown() {
        return Stream.of(
                Arguments.of(Margin.Unknown.NEVER_BOUGHT, CustomerState.POTENTIAL, List.of()),
                Arguments.of(
                        Margin.Unknown.OTHER_CURRENCY,
                        CustomerState.ACTUAL,
                        List.of(bought("CNY", "notebooks", "1"), bought("EUR", "notebooks", "1"))),
                Arguments.of(Margin.Unknown.SHARE_MISSING, CustomerState.ACTUAL, List.of(bought("CNY", "cables", "1"))),
                Arguments.of(Margin.Unknown.SHARE_MISSING, CustomerState.ACTUAL, List.of(bought("CNY", null, "1"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void unknown(Margin.Unknown why, CustomerState state, List<Bought> bought) {
        assertThat(Margin.of(Models.model(), state, bought)).isEqualTo(new Margin(null, "CNY", why));
    }

    @Test
    void whatCameBackAltogetherNeedsNeitherShareNorCurrency() {
        assertThat(Margin.of(
                                Models.model(),
                                CustomerState.ACTUAL,
                                List.of(bought("EUR", "cables", "0"), bought("CNY", "notebooks", "100")))
                        .amount())
                .isEqualByComparingTo("8");
    }
}
