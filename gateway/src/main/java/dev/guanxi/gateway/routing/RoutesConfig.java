package dev.guanxi.gateway.routing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** The route table as configuration: {@code guanxi.routes.<service>.url} and {@code .prefixes}. */
@ConfigMapping(prefix = "guanxi.routes")
public interface RoutesConfig {

    /** Services by name. */
    @WithParentName
    Map<String, ServiceConfig> services();

    /** Where a service is and which paths it serves. */
    interface ServiceConfig {

        /** Base addresses of its instances, {@code http(s)://host:port}; requests go to them in turn. */
        List<URI> url();

        /** Path prefixes, matched by whole segments: {@code /api/v1/customers} does not cover {@code /api/v1/customersX}. */
        List<String> prefixes();
    }
}
