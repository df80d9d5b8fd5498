package dev.guanxi.gateway.forwarding;

import io.vertx.core.MultiMap;
import java.util.Map;
import java.util.Set;

/** Which headers of a client's request a service gets to see. */
final class RequestHeaders {

    private static final String FORWARDED = "X-Forwarded-";

    /** Said by the gateway, or between client and gateway only; a client's own word on them is not believed. */
    private static final Set<String> OURS =
            HopByHop.names("Content-Length", "Expect", "Forwarded", "Host", RequestId.HEADER, "X-Real-IP");

    private RequestHeaders() {}

    /**
     * Copies what may pass and says where the request came from.
     *
     * @param client address of the client; null when its connection is gone
     * @param host as the client addressed the gateway, kept so that links in answers lead back here; null when it did not say
     */
    static void copy(MultiMap from, MultiMap to, String client, String scheme, String host, String requestId) {
        Set<String> declared = HopByHop.declared(from);
        for (Map.Entry<String, String> header : from) {
            String name = header.getKey();
            if (passes(name) && !declared.contains(name)) {
                to.add(name, header.getValue());
            }
        }
        to.set(RequestId.HEADER, requestId);
        to.set("X-Forwarded-Proto", scheme);
        if (client != null) {
            to.set("X-Forwarded-For", client);
        }
        if (host != null) {
            to.set("X-Forwarded-Host", host).set("Host", host);
        }
    }

    private static boolean passes(String name) {
        return !name.regionMatches(true, 0, FORWARDED, 0, FORWARDED.length())
                && !HopByHop.has(name)
                && !OURS.contains(name);
    }
}
