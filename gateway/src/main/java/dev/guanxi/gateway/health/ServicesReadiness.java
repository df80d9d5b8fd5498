package dev.guanxi.gateway.health;

import dev.guanxi.gateway.inquiry.Inquiries;
import dev.guanxi.gateway.routing.RouteTable;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.health.api.HealthRegistry;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.Readiness;

/** Adds one readiness check per service, so that {@code /q/health/ready} shows the state of the whole. */
@Singleton
final class ServicesReadiness {

    void register(
            @Observes StartupEvent start,
            @Readiness HealthRegistry registry,
            RouteTable routes,
            Inquiries inquiries,
            HealthConfig config) {
        routes.services()
                .forEach(
                        service -> registry.register(service.name(), new ServiceReadiness(service, inquiries, config)));
    }
}
