package dev.guanxi.local.demo;

import java.net.http.HttpRequest.BodyPublisher;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** Content whose bodies count what they send. */
record Streamed(Supplier<BodyPublisher> bodies, AtomicLong count, long size) implements Content {

    @Override
    public BodyPublisher body() {
        return bodies.get();
    }

    @Override
    public long sent() {
        return count.get();
    }
}
