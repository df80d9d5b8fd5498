package dev.guanxi.gateway.forwarding;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Headers that belong to one connection and never pass the gateway (RFC 9110, 7.6.1). */
final class HopByHop {

    private static final Set<String> ALWAYS = names(
            "Connection",
            "Keep-Alive",
            "Proxy-Authenticate",
            "Proxy-Authorization",
            "Proxy-Connection",
            "TE",
            "Trailer",
            "Transfer-Encoding",
            "Upgrade");

    private HopByHop() {}

    static boolean has(String name) {
        return ALWAYS.contains(name);
    }

    /** Further names that this message's {@code Connection} header declares as its own. */
    static Set<String> declared(MultiMap headers) {
        if (!headers.contains(HttpHeaders.CONNECTION)) {
            return Collections.emptySet();
        }
        List<String> connection = headers.getAll(HttpHeaders.CONNECTION);
        Set<String> names = names();
        for (String value : connection) {
            for (String name : value.split(",")) {
                names.add(name.strip());
            }
        }
        return names;
    }

    static Set<String> names(String... names) {
        Set<String> set = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        Collections.addAll(set, names);
        return set;
    }
}
