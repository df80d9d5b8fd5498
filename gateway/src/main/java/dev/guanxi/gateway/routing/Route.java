package dev.guanxi.gateway.routing;

/** A path prefix and the service behind it. */
public record Route(String prefix, Service service) {

    private static final char SEPARATOR = '/';

    public Route {
        if (!prefix.startsWith("/") || prefix.endsWith("/")) {
            throw new IllegalArgumentException(
                    "Route prefix '%s' of service '%s' must start with '/' and not end with it."
                            .formatted(prefix, service.name()));
        }
    }

    /** Whether the path is the prefix itself or lies below it; a longer last segment is another path. */
    boolean covers(String path) {
        return path.startsWith(prefix)
                && (path.length() == prefix.length() || path.charAt(prefix.length()) == SEPARATOR);
    }
}
