package dev.guanxi.platform.persistence;

import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;

/** Waits for reactive work on threads that may block. */
public final class Blocking {

    private Blocking() {}

    /** What the work comes to; its failure as it is, a checked one within an {@link IllegalStateException}. */
    public static <T> T await(Supplier<Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(work);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the work comes to, begun anew as {@link Retry#PATIENTLY} says. */
    public static <T> T awaitPatiently(Supplier<Uni<T>> work) {
        return await(() -> Retry.PATIENTLY.of(Uni.createFrom().deferred(work::get)));
    }
}
