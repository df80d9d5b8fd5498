package dev.guanxi.benchmarks.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;

/** A client: sends a request, waits for the answer, sends the next. */
final class Connection {

    private static final int READ_BUFFER = 64 << 10;

    private final Template template;
    private final ByteBuffer out;
    private final ByteBuffer in = ByteBuffer.allocateDirect(READ_BUFFER);
    private final ResponseReader response = new ResponseReader();
    private final InetSocketAddress address;
    private final Selector selector;
    private SocketChannel channel;
    private SelectionKey key;
    private long sentAt;
    private boolean waiting;

    Connection(InetSocketAddress address, Selector selector, Template template) throws IOException {
        this.address = address;
        this.selector = selector;
        this.template = template;
        this.out = ByteBuffer.allocateDirect(template.length());
        open();
    }

    private void open() throws IOException {
        channel = SocketChannel.open(address);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        key = channel.register(selector, SelectionKey.OP_READ, this);
        response.reset();
        in.clear();
    }

    /** Whether it waits for an answer. */
    boolean isWaiting() {
        return waiting;
    }

    /** Sends the next request; small enough to go out at once as a rule. */
    void send(long unique, long random) throws IOException {
        out.clear();
        template.render(out, unique, random);
        out.flip();
        sentAt = System.nanoTime();
        waiting = true;
        write();
    }

    private void write() throws IOException {
        channel.write(out);
        key.interestOps(out.hasRemaining() ? SelectionKey.OP_READ | SelectionKey.OP_WRITE : SelectionKey.OP_READ);
    }

    /** Does what the socket is ready for; true when an answer is complete. */
    boolean proceed(Tally tally) throws IOException {
        try {
            if (key.isWritable()) {
                write();
            }
            return key.isReadable() && read(tally);
        } catch (IOException e) {
            return reopen(tally);
        }
    }

    private boolean read(Tally tally) throws IOException {
        in.clear();
        if (channel.read(in) < 0) {
            return reopen(tally);
        }
        in.flip();
        if (!waiting || !response.take(in)) {
            return false;
        }
        waiting = false;
        tally.answered(response.status(), response.hasRetryAfter(), System.nanoTime() - sentAt);
        boolean closes = response.closes();
        response.reset();
        if (closes) {
            close();
            open();
        }
        return true;
    }

    /** True, as if answered, when a request has been lost with the connection. */
    private boolean reopen(Tally tally) throws IOException {
        boolean lost = waiting;
        waiting = false;
        if (lost) {
            tally.broken();
        }
        close();
        open();
        return lost;
    }

    void close() throws IOException {
        key.cancel();
        channel.close();
    }
}
