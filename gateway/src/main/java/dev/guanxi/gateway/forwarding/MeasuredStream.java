package dev.guanxi.gateway.forwarding;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;

/** A body that is counted while it passes. Fails with {@link TooLarge} in place of the first byte over its limit. */
final class MeasuredStream implements ReadStream<Buffer> {

    static final long UNLIMITED = Long.MAX_VALUE;

    private final ReadStream<Buffer> source;
    private final long limit;
    private final Runnable onProgress;
    private Handler<Throwable> onFailure;
    private long seen;

    /** @param onProgress told of every piece that arrives */
    MeasuredStream(ReadStream<Buffer> source, long limit, Runnable onProgress) {
        this.source = source;
        this.limit = limit;
        this.onProgress = onProgress;
    }

    @Override
    public MeasuredStream handler(Handler<Buffer> receiver) {
        source.handler(receiver == null ? null : piece -> pass(piece, receiver));
        return this;
    }

    private void pass(Buffer piece, Handler<Buffer> receiver) {
        boolean alreadyOver = seen > limit;
        seen += piece.length();
        onProgress.run();
        if (seen <= limit) {
            receiver.handle(piece);
        } else if (!alreadyOver && onFailure != null) {
            onFailure.handle(new TooLarge());
        }
    }

    @Override
    public MeasuredStream exceptionHandler(Handler<Throwable> handler) {
        onFailure = handler;
        source.exceptionHandler(handler);
        return this;
    }

    @Override
    public MeasuredStream pause() {
        source.pause();
        return this;
    }

    @Override
    public MeasuredStream resume() {
        source.resume();
        return this;
    }

    @Override
    public MeasuredStream fetch(long amount) {
        source.fetch(amount);
        return this;
    }

    @Override
    public MeasuredStream endHandler(Handler<Void> handler) {
        source.endHandler(handler);
        return this;
    }

    /** The body has more bytes than are taken. */
    static final class TooLarge extends RuntimeException {
        TooLarge() {
            super("body over its limit", null, false, false);
        }
    }
}
