package dev.guanxi.systemtests.input;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * A request that must be refused. In path and body, {@code {customer}} and the like stand for ids of things that exist;
 * see {@link Targets}.
 *
 * @param what is wrong with it
 * @param role whose token it carries, or {@link #NO_TOKEN} and the like
 * @param statuses any of which may refuse it
 */
record Hostile(
        String what,
        String method,
        String path,
        String role,
        Map<String, String> headers,
        byte[] body,
        Set<Integer> statuses) {

    static final String NO_TOKEN = "(none)";
    static final String EXPIRED_TOKEN = "(expired)";
    static final String FOREIGN_TOKEN = "(foreign)";
    static final String ALTERED_TOKEN = "(altered)";

    private static final byte[] NOTHING = new byte[0];
    private static final String MANAGER = "manager";

    static Hostile get(int status, String what, String path) {
        return new Hostile(what, "GET", path, MANAGER, Map.of(), NOTHING, Set.of(status));
    }

    static Hostile post(int status, String what, String path, String json) {
        return request(status, what, "POST", path, "application/json", json);
    }

    static Hostile put(int status, String what, String path, String json) {
        return request(status, what, "PUT", path, "application/json", json);
    }

    static Hostile patch(int status, String what, String path, String json) {
        return request(status, what, "PATCH", path, "application/merge-patch+json", json);
    }

    static Hostile request(int status, String what, String method, String path, String type, String text) {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        return new Hostile(what, method, path, MANAGER, Map.of("Content-Type", type), body, Set.of(status));
    }

    Hostile as(String otherRole) {
        return new Hostile(what, method, path, otherRole, headers, body, statuses);
    }

    Hostile with(String header, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(header, value);
        return new Hostile(what, method, path, role, more, body, statuses);
    }

    Hostile with(byte[] otherBody) {
        return new Hostile(what, method, path, role, headers, otherBody, statuses);
    }

    /** Also refused if by another status. */
    Hostile or(int status) {
        Set<Integer> both = Set.of(statuses.iterator().next(), status);
        return new Hostile(what, method, path, role, headers, body, both);
    }

    @Override
    public String toString() {
        return "%s: %s %s".formatted(what, method, path.length() > 90 ? path.substring(0, 90) + "…" : path);
    }
}
