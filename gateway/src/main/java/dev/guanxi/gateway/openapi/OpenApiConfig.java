package dev.guanxi.gateway.openapi;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the documents of the services are fetched. */
@ConfigMapping(prefix = "guanxi.openapi")
interface OpenApiConfig {

    /** The services are asked again when the merged document is older than this and somebody wants it. */
    @WithDefault("10s")
    Duration maxAge();

    /** A service that has not answered by then is left out. */
    @WithDefault("3s")
    Duration timeOut();

    /** Where a service has its document. */
    @WithDefault("/q/openapi?format=json")
    String path();
}
