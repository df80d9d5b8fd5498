package dev.guanxi.gateway.forwarding;

import io.vertx.core.MultiMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/**
 * Sees to it that a request has a trace (W3C Trace Context) even where no spans are recorded, so that service, outbox
 * and Kafka join one trace. Where they are recorded, the HTTP client puts the gateway's own span in its place.
 */
final class TraceContext {

    static final String HEADER = "traceparent";

    private static final String STATE = "tracestate";
    private static final Pattern VALID =
            Pattern.compile("(?!ff)[0-9a-f]{2}-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}(-.*)?");
    private static final String HEX = "0123456789abcdef";
    private static final int NIBBLE_BITS = 4;
    private static final int NIBBLE = 0xf;

    private TraceContext() {}

    /** Keeps a valid trace; starts a new one in place of a missing or damaged one. */
    static void ensure(MultiMap headers) {
        String sent = headers.get(HEADER);
        if (sent == null || !VALID.matcher(sent).matches()) {
            headers.set(HEADER, fresh(ThreadLocalRandom.current()));
            headers.remove(STATE);
        }
    }

    /** Version 00, recorded if the services record: they ask their own samplers about a new trace all the same. */
    private static String fresh(ThreadLocalRandom random) {
        StringBuilder trace = new StringBuilder("00-");
        hex(trace, random.nextLong());
        hex(trace, nonZero(random));
        trace.append('-');
        hex(trace, nonZero(random));
        return trace.append("-01").toString();
    }

    private static long nonZero(ThreadLocalRandom random) {
        return random.nextLong() | 1;
    }

    private static void hex(StringBuilder to, long value) {
        for (int shift = Long.SIZE - NIBBLE_BITS; shift >= 0; shift -= NIBBLE_BITS) {
            to.append(HEX.charAt((int) (value >>> shift) & NIBBLE));
        }
    }
}
