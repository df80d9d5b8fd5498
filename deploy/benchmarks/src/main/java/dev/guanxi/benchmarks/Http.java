package dev.guanxi.benchmarks;

import java.net.URI;

/** Requests as text, for {@link Client}. */
final class Http {

    private Http() {}

    static String get(URI target, String path) {
        return head("GET", target, path) + "\r\n";
    }

    /** @param json its length must not depend on what goes into its holes */
    static String post(URI target, String path, String json) {
        // A hole of the template is twelve digits wide, whatever its name.
        int length = json.replace("{unique}", "0".repeat(12))
                .replace("{random}", "0".repeat(12))
                .length();
        return head("POST", target, path) + "Content-Type: application/json\r\nContent-Length: " + length + "\r\n\r\n"
                + json;
    }

    private static String head(String method, URI target, String path) {
        return "%s %s HTTP/1.1\r\nHost: %s\r\nAccept: application/json\r\nAuthorization: Bearer {token}\r\n"
                .formatted(method, path, target.getAuthority());
    }
}
