package dev.guanxi.customer.quality.merge;

import io.smallrye.mutiny.Uni;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Something that follows from what two customers come to together, beside what becomes of their rows. */
public interface MergeFollower {

    /** The table that it changes. */
    String table();

    /** Does it, in the transaction of the merge; all rows are the survivor's by then. */
    Uni<Void> merged(Mutiny.Session session, UUID mergeId, UUID survivorId);

    /** Whether what it did was changed since, so that it cannot be taken back. */
    Uni<Boolean> changedSince(Mutiny.Session session, UUID mergeId);

    /** Takes it back, in the transaction that undoes the merge; each has its own rows by then. */
    Uni<Void> parted(Mutiny.Session session, UUID mergeId, UUID survivorId, UUID duplicateId);
}
