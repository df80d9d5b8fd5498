package dev.guanxi.customer.purification;

import dev.guanxi.platform.retention.AgedRows;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How long purifications are kept: their lists can be purified again. */
@Singleton
final class PurificationRetention {

    @Produces
    @Singleton
    AgedRows purifications(@ConfigProperty(name = "guanxi.retention.purifications") Duration age) {
        return new AgedRows("purification", "purified_at", age, "true");
    }
}
