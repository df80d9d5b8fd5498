package dev.guanxi.benchmarks.load;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Finds out where an HTTP/1.1 response ends, and its status, and nothing else. */
final class ResponseReader {

    private static final int HEAD_END = 0x0d0a0d0a;
    private static final byte[] CONTENT_LENGTH = ascii("\ncontent-length:");
    private static final byte[] CHUNKED = ascii("\ntransfer-encoding: chunked");
    private static final byte[] RETRY_AFTER = ascii("\nretry-after:");
    private static final byte[] CLOSE = ascii("\nconnection: close");
    private static final int STATUS_AT = 9;

    private byte[] head = new byte[1024];
    private int headLength;
    private int lastFour;
    private boolean inBody;
    private long bodyLeft;
    private ChunkReader chunks;
    private int status;

    /** Takes bytes up to the end of the response; true once that is reached. Bytes behind it stay in the buffer. */
    boolean take(ByteBuffer bytes) {
        while (!inBody && bytes.hasRemaining()) {
            takeHead(bytes.get());
        }
        if (!inBody) {
            return false;
        }
        if (chunks != null) {
            return chunks.take(bytes);
        }
        int here = (int) Math.min(bodyLeft, bytes.remaining());
        bytes.position(bytes.position() + here);
        bodyLeft -= here;
        return bodyLeft == 0;
    }

    private void takeHead(byte next) {
        if (headLength == head.length) {
            head = Arrays.copyOf(head, 2 * head.length);
        }
        head[headLength++] = next >= 'A' && next <= 'Z' ? (byte) (next + 32) : next;
        lastFour = lastFour << 8 | next;
        if (lastFour == HEAD_END) {
            endHead();
        }
    }

    private void endHead() {
        status = (head[STATUS_AT] - '0') * 100 + (head[STATUS_AT + 1] - '0') * 10 + head[STATUS_AT + 2] - '0';
        inBody = true;
        chunks = find(CHUNKED) >= 0 ? new ChunkReader() : null;
        bodyLeft = status == 204 || status == 304 ? 0 : contentLength();
    }

    private long contentLength() {
        int at = find(CONTENT_LENGTH);
        if (at < 0) {
            return 0;
        }
        long length = 0;
        for (int i = at + CONTENT_LENGTH.length; head[i] != '\r'; i++) {
            length = head[i] == ' ' ? length : 10 * length + head[i] - '0';
        }
        return length;
    }

    private int find(byte[] wanted) {
        for (int start = 0; start + wanted.length <= headLength; start++) {
            if (Arrays.equals(head, start, start + wanted.length, wanted, 0, wanted.length)) {
                return start;
            }
        }
        return -1;
    }

    int status() {
        return status;
    }

    /** Whether the answer tells when to come back. */
    boolean hasRetryAfter() {
        return find(RETRY_AFTER) >= 0;
    }

    /** Whether the connection ends with this answer. */
    boolean closes() {
        return find(CLOSE) >= 0;
    }

    /** Gets ready for the next response. */
    void reset() {
        headLength = 0;
        lastFour = 0;
        inBody = false;
        chunks = null;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    }
}
