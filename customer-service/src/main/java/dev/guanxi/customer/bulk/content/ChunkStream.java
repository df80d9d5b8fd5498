package dev.guanxi.customer.bulk.content;

import java.io.InputStream;
import java.util.function.IntFunction;

/** The content of an import as one stream, of which only one piece is in memory. */
final class ChunkStream extends InputStream {

    private final IntFunction<byte[]> chunks;
    private byte[] chunk = new byte[0];
    private int at;
    private int nextNumber;

    /** @param chunks reads a piece by its number; null after the last */
    ChunkStream(IntFunction<byte[]> chunks) {
        this.chunks = chunks;
    }

    @Override
    public int read() {
        return fill() ? chunk[at++] & 0xff : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        if (!fill()) {
            return -1;
        }
        int taken = Math.min(length, chunk.length - at);
        System.arraycopy(chunk, at, target, offset, taken);
        at += taken;
        return taken;
    }

    private boolean fill() {
        while (chunk != null && at == chunk.length) {
            chunk = chunks.apply(nextNumber++);
            at = 0;
        }
        return chunk != null;
    }
}
