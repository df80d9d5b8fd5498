package dev.guanxi.benchmarks.load;

import java.nio.ByteBuffer;

/** Finds the end of a body that comes in chunks (RFC 9112, 7.1). Trailers are taken to be none. */
final class ChunkReader {

    private long size;
    private boolean inSize = true;
    private long left;
    private boolean last;

    /** Takes bytes up to the end of the body; true once that is reached. */
    boolean take(ByteBuffer bytes) {
        while (bytes.hasRemaining()) {
            if (inSize) {
                takeSize(bytes.get());
            } else if (takeData(bytes)) {
                return true;
            }
        }
        return false;
    }

    private void takeSize(byte next) {
        int digit = Character.digit(next, 16);
        if (digit >= 0) {
            size = 16 * size + digit;
        } else if (next == '\n') {
            inSize = false;
            last = size == 0;
            // The line end behind the data, too.
            left = size + 2;
            size = 0;
        }
    }

    private boolean takeData(ByteBuffer bytes) {
        int here = (int) Math.min(left, bytes.remaining());
        bytes.position(bytes.position() + here);
        left -= here;
        inSize = left == 0 && !last;
        return left == 0 && last;
    }
}
