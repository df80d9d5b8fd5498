package dev.guanxi.segmentation.tier;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.util.Currency;
import java.util.Map;

/** The tier model that a new installation begins with; {@link TierModel} says what the settings mean and checks them. */
@ConfigMapping(prefix = "guanxi.tiering")
interface TieringConfig {

    String currency();

    double margin();

    Map<Tier, Integer> quotas();

    Map<Tier, Integer> timeShares();

    Map<Factor, Integer> factorWeights();

    Map<Part, Integer> partWeights();

    Measures measures();

    interface Measures {

        Duration fullTenure();

        int hopelesslyOverdue();

        int revenueMultiple();

        Duration halfYear();

        Duration activityHalfLife();

        Duration exitMemory();

        int fullBreadth();

        Duration ratingValidity();
    }

    default TierModel model() {
        return new TierModel(
                factorWeights(),
                partWeights(),
                quotas(),
                timeShares(),
                margin(),
                Currency.getInstance(currency()),
                new TierModel.Measures(
                        measures().fullTenure(),
                        measures().hopelesslyOverdue(),
                        measures().revenueMultiple(),
                        measures().halfYear(),
                        measures().activityHalfLife(),
                        measures().exitMemory(),
                        measures().fullBreadth(),
                        measures().ratingValidity()));
    }
}
