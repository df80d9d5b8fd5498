package dev.guanxi.gateway.routing;

import java.util.Locale;

/**
 * Which request targets are taken as they are. Dot segments are refused, not resolved: gateway and service could read
 * them differently, and then a path checked as one service's would be served as another's.
 */
public final class RequestTarget {

    private static final char FIRST_PRINTABLE = '!';
    private static final char LAST_ASCII_PRINTABLE = '~';

    private RequestTarget() {}

    /** Whether the target has only printable ASCII (RFC 9112, 3.2) and its path neither dot segments nor a backslash. */
    public static boolean isPlain(String target, String path) {
        return isPrintable(target) && !hasDotSegment(path);
    }

    private static boolean isPrintable(String target) {
        for (int i = 0; i < target.length(); i++) {
            char c = target.charAt(i);
            if (c < FIRST_PRINTABLE || c > LAST_ASCII_PRINTABLE || c == '#') {
                return false;
            }
        }
        return true;
    }

    private static boolean hasDotSegment(String path) {
        if (path.indexOf('\\') >= 0) {
            return true;
        }
        if (path.indexOf('.') < 0 && path.indexOf('%') < 0) {
            return false;
        }
        String decoded = path.toLowerCase(Locale.ROOT)
                .replace("%2e", ".")
                .replace("%2f", "/")
                .replace("%5c", "/");
        for (String segment : decoded.split("[/;]", -1)) {
            if (segment.equals(".") || segment.equals("..")) {
                return true;
            }
        }
        return false;
    }
}
