package dev.guanxi.gateway.forwarding;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;

/** The id by which one request is found in the logs of gateway and services. */
public final class RequestId {

    /** Name of its header, in requests and answers. */
    public static final String HEADER = "X-Request-Id";

    private static final int LONGEST = 100;
    private static final TimeBasedEpochGenerator GENERATOR = Generators.timeBasedEpochGenerator();

    private RequestId() {}

    /** What the client sent, if it has 1 to 100 letters, digits or {@code . _ : -}; else a new UUIDv7. */
    static String of(String sent) {
        return sent != null && isSane(sent) ? sent : GENERATOR.generate().toString();
    }

    private static boolean isSane(String id) {
        if (id.isEmpty() || id.length() > LONGEST) {
            return false;
        }
        for (int i = 0; i < id.length(); i++) {
            if (!isSane(id.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSane(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || c == '.'
                || c == '_'
                || c == ':'
                || c == '-';
    }
}
