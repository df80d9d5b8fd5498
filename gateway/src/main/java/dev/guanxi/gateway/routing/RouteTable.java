package dev.guanxi.gateway.routing;

import dev.guanxi.gateway.routing.RoutesConfig.ServiceConfig;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All routes. A longer prefix wins over a shorter one. Immutable. */
public final class RouteTable {

    private final List<Service> services;
    private final List<Route> routes;

    private RouteTable(List<Service> services, List<Route> routes) {
        this.services = List.copyOf(services);
        this.routes = routes.stream()
                .sorted(Comparator.comparingInt((Route route) -> route.prefix().length())
                        .reversed())
                .toList();
    }

    /** @throws IllegalArgumentException naming the setting when an address or a prefix has the wrong form or two services claim one prefix */
    static RouteTable of(Map<String, ServiceConfig> configured) {
        List<Service> services = new ArrayList<>();
        List<Route> routes = new ArrayList<>();
        configured.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(entry -> {
            Service service = new Service(
                    entry.getKey(), Origins.of(entry.getKey(), entry.getValue().url()));
            services.add(service);
            entry.getValue().prefixes().forEach(prefix -> routes.add(new Route(prefix, service)));
        });
        refuseSharedPrefixes(routes);
        return new RouteTable(services, routes);
    }

    private static void refuseSharedPrefixes(List<Route> routes) {
        Map<String, Service> owners = new HashMap<>();
        for (Route route : routes) {
            Service other = owners.put(route.prefix(), route.service());
            if (other != null) {
                throw new IllegalArgumentException("Prefix '%s' is claimed by service '%s' and by service '%s'."
                        .formatted(route.prefix(), other.name(), route.service().name()));
            }
        }
    }

    public List<Service> services() {
        return services;
    }

    /** The route for a path, empty when nobody serves it. */
    public Optional<Route> find(String path) {
        for (Route route : routes) {
            if (route.covers(path)) {
                return Optional.of(route);
            }
        }
        return Optional.empty();
    }

    /** Whether this service serves a path. */
    public boolean leads(String path, String service) {
        return find(path)
                .filter(route -> route.service().name().equals(service))
                .isPresent();
    }
}
