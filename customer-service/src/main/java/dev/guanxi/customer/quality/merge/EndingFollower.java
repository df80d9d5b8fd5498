package dev.guanxi.customer.quality.merge;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Something that follows when a merge ends rows of a table, and when they are open again. */
public interface EndingFollower {

    String table();

    /** Does it, in the transaction that ended them; they are the duplicate's still, or the survivor's own. */
    Uni<Void> ended(Mutiny.Session session, List<UUID> ids);

    /** Takes it back, in the transaction that undoes the merge; they are what they were, and whose they were. */
    Uni<Void> reopened(Mutiny.Session session, List<UUID> ids);
}
