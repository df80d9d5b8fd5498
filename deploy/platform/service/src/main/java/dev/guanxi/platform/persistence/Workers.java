package dev.guanxi.platform.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.util.function.Supplier;

/** Computes on worker threads and goes on where it was, so that the event loop and its session never wait. */
public final class Workers {

    private Workers() {}

    public static <T> Uni<T> compute(Supplier<T> work) {
        return Uni.createFrom()
                .completionStage(() ->
                        Vertx.currentContext().executeBlocking(work::get, false).toCompletionStage());
    }
}
