package dev.guanxi.segmentation.investment;

import io.smallrye.config.ConfigMapping;
import java.math.BigDecimal;
import java.util.Map;

/** The rates that hold until others are made. */
@ConfigMapping(prefix = "guanxi.investment")
interface InvestmentConfig {

    BigDecimal visitHour();

    BigDecimal supportHour();

    BigDecimal perVisit();

    int minutesPerVisit();

    int minutesPerInteraction();

    BigDecimal marginPercent();

    default CostRates rates(String currency) {
        return new CostRates(
                currency,
                visitHour(),
                supportHour(),
                perVisit(),
                minutesPerVisit(),
                minutesPerInteraction(),
                marginPercent(),
                Map.of(),
                Map.of());
    }
}
