package dev.guanxi.gateway.routing;

import java.net.URI;
import java.time.Duration;

/** One running instance of a service. Remembers for a moment that it refused a connection. Safe for many threads. */
public final class Origin {

    private static final long REST_NANOS = Duration.ofSeconds(1).toNanos();
    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;

    private final String host;
    private final int port;
    private final boolean tls;
    private volatile boolean refused;
    private volatile long refusedAt;

    private Origin(String host, int port, boolean tls) {
        this.host = host;
        this.port = port;
        this.tls = tls;
    }

    /** @throws IllegalArgumentException naming the service and the address when it is not {@code http(s)://host[:port]} */
    static Origin of(String service, URI url) {
        boolean tls = "https".equals(url.getScheme());
        boolean path = url.getRawPath() != null
                && !url.getRawPath().isEmpty()
                && !url.getRawPath().equals("/");
        if ((!tls && !"http".equals(url.getScheme())) || url.getHost() == null || path || url.getRawQuery() != null) {
            throw new IllegalArgumentException(
                    "guanxi.routes.%s.url has '%s', which is not an address of the form http://host:port. Maybe it has a path?"
                            .formatted(service, url));
        }
        int port = url.getPort() >= 0 ? url.getPort() : tls ? HTTPS_PORT : HTTP_PORT;
        return new Origin(url.getHost(), port, tls);
    }

    public String host() {
        return host;
    }

    public int port() {
        return port;
    }

    public boolean tls() {
        return tls;
    }

    /** Notes that a connection was refused; for a second others are tried first. */
    public void refusedAt(long nanoTime) {
        refusedAt = nanoTime;
        refused = true;
    }

    /** Notes that a connection was made. */
    public void reached() {
        if (refused) {
            refused = false;
        }
    }

    boolean restsAt(long nanoTime) {
        return refused && nanoTime - refusedAt < REST_NANOS;
    }

    @Override
    public String toString() {
        return (tls ? "https://" : "http://") + host + ":" + port;
    }
}
