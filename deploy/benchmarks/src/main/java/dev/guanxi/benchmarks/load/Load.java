package dev.guanxi.benchmarks.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * One run of load: a closed loop, in which every connection sends its next request when the last is answered; or, with a
 * rate, requests at even intervals from whichever connection is free.
 */
final class Load {

    private static final long WAIT_MILLIS = 1;
    private static final long SECOND_NANOS = 1_000_000_000;
    private static final long PATIENCE_NANOS = 10 * SECOND_NANOS;

    private final InetSocketAddress address;
    private final List<Template> templates;
    private final long range;
    private final long rate;
    private final List<Connection> all = new ArrayList<>();
    private final Deque<Connection> free = new ArrayDeque<>();
    private long unique;
    private long sent;

    /**
     * @param templates one for each connection
     * @param range of random numbers: 1 up to this
     * @param rate requests per second; 0 for as many as possible
     * @param unique numbers begin here
     */
    Load(InetSocketAddress address, List<Template> templates, long range, long rate, long unique) {
        this.address = address;
        this.templates = templates;
        this.range = range;
        this.rate = rate;
        this.unique = unique;
    }

    /** The first unique number that was not used. */
    long nextUnique() {
        return unique;
    }

    /** Answers that come when the time is over are waited for but not counted. */
    String run(double seconds) throws IOException {
        Tally tally = new Tally();
        try (Selector selector = Selector.open()) {
            connect(selector);
            long began = System.nanoTime();
            long end = began + (long) (seconds * SECOND_NANOS);
            while (System.nanoTime() < end) {
                sendDue(began);
                receive(selector, tally);
            }
            String line = tally.line((double) (System.nanoTime() - began) / SECOND_NANOS);
            drain(selector);
            return line;
        }
    }

    private void connect(Selector selector) throws IOException {
        for (Template template : templates) {
            all.add(new Connection(address, selector, template));
        }
        free.addAll(all);
    }

    private void sendDue(long began) throws IOException {
        long now = System.nanoTime();
        while (!free.isEmpty() && (rate == 0 || began + sent * SECOND_NANOS / rate <= now)) {
            free.poll().send(unique++, ThreadLocalRandom.current().nextLong(range) + 1);
            sent++;
        }
    }

    private void receive(Selector selector, Tally tally) throws IOException {
        selector.select(WAIT_MILLIS);
        Iterator<SelectionKey> ready = selector.selectedKeys().iterator();
        while (ready.hasNext()) {
            SelectionKey key = ready.next();
            ready.remove();
            Connection connection = (Connection) key.attachment();
            if (key.isValid() && connection.proceed(tally)) {
                free.add(connection);
            }
        }
    }

    private void drain(Selector selector) throws IOException {
        Tally uncounted = new Tally();
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (all.stream().anyMatch(Connection::isWaiting) && System.nanoTime() < end) {
            receive(selector, uncounted);
        }
        for (Connection connection : all) {
            connection.close();
        }
    }
}
