package dev.guanxi.segmentation.account;

import dev.guanxi.platform.alias.Moved;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** A capability that keeps something of accounts, and lets it follow when customers become one or are parted again (C7). */
public interface MergeFollower {

    /** Files it anew, in the transaction of the merge; nobody else files anything under these ids meanwhile. */
    Uni<Void> follow(Mutiny.Session session, List<Moved> moved);
}
