package dev.guanxi.customer.exit;

import dev.guanxi.platform.retention.AgedRows;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How long previews of scans are kept: they opened no cases, and can be made again. */
@Singleton
final class PreviewRetention {

    @Produces
    @Singleton
    AgedRows exitScanPreviews(@ConfigProperty(name = "guanxi.retention.exit-scan-previews") Duration age) {
        return new AgedRows("exit_scan", "finished_at", age, "preview");
    }
}
