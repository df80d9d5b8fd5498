package dev.guanxi.gateway.routing;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Builds the route table when the gateway starts, so that a wrong setting stops it there. */
final class RouteTableProducer {

    @Produces
    @Singleton
    @Startup
    RouteTable table(RoutesConfig config) {
        return RouteTable.of(config.services());
    }
}
