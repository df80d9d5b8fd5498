package dev.guanxi.customer.exit;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The limits of rhythms that scans use which name none. */
@Singleton
final class ExitSettings {

    private final RhythmLimits limits;

    ExitSettings(
            @ConfigProperty(name = "guanxi.exit.min-purchase-days", defaultValue = "3") int minPurchaseDays,
            @ConfigProperty(name = "guanxi.exit.factor", defaultValue = "3") BigDecimal factor,
            @ConfigProperty(name = "guanxi.exit.quantile", defaultValue = "0.95") BigDecimal quantile,
            @ConfigProperty(name = "guanxi.exit.floor-days", defaultValue = "30") int floorDays) {
        limits = new RhythmLimits(minPurchaseDays, factor, quantile, floorDays);
    }

    RhythmLimits limits() {
        return limits;
    }
}
