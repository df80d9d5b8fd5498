package dev.guanxi.gateway.health;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How services are asked for their readiness. */
@ConfigMapping(prefix = "guanxi.health")
interface HealthConfig {

    /** An instance that has not answered by then counts as down. */
    @WithDefault("1s")
    Duration timeOut();

    /** Where a service tells its readiness. */
    @WithDefault("/q/health/ready")
    String path();
}
