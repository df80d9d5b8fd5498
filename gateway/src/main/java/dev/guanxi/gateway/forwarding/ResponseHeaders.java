package dev.guanxi.gateway.forwarding;

import io.vertx.core.MultiMap;
import java.net.URI;
import java.util.Map;
import java.util.Set;

/** Which headers of a service's answer the client gets to see. */
final class ResponseHeaders {

    /** Set by the gateway for every answer. */
    private static final Set<String> OURS =
            HopByHop.names(RequestId.HEADER, "Referrer-Policy", "X-Content-Type-Options", "X-Frame-Options", "Server");

    private static final String LOCATION = "Location";

    private ResponseHeaders() {}

    /**
     * @param host the authority that the client used and the service was told; null when the client did not say
     */
    static void copy(MultiMap from, MultiMap to, String host) {
        Set<String> declared = HopByHop.declared(from);
        for (Map.Entry<String, String> header : from) {
            String name = header.getKey();
            if (!HopByHop.has(name) && !OURS.contains(name) && !declared.contains(name)) {
                to.add(name, name.equalsIgnoreCase(LOCATION) ? local(header.getValue(), host) : header.getValue());
            }
        }
    }

    /**
     * An absolute link to ourselves becomes a path: the client resolves it against the address that it
     * used, which is right whatever ends TLS in front of us.
     */
    static String local(String location, String host) {
        int authority = location.indexOf("://");
        if (authority < 0) {
            return location;
        }
        try {
            URI link = URI.create(location);
            String named = link.getRawAuthority();
            if (named == null || !named.equalsIgnoreCase(host)) {
                return location;
            }
            String path = location.substring(authority + "://".length() + named.length());
            return path.startsWith("/") ? path : "/" + path;
        } catch (IllegalArgumentException e) {
            return location;
        }
    }
}
