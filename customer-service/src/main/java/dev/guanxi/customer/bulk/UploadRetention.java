package dev.guanxi.customer.bulk;

import dev.guanxi.platform.retention.AgedRows;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How long an upload may take: one that an instance began and did not survive has no other end. */
@Singleton
final class UploadRetention {

    @Produces
    @Singleton
    AgedRows uploads(@ConfigProperty(name = "guanxi.retention.uploads") Duration age) {
        return new AgedRows("import", "created_at", age, "state = 'RECEIVING'");
    }
}
