package dev.guanxi.segmentation.value;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

/** A capability that decides by customers' values, and hears when all of them may have become others. */
public interface ValueFollower {

    /** What everybody is valued by has changed, in the transaction of the change. */
    Uni<Void> revalued(Mutiny.Session session, String currency);
}
