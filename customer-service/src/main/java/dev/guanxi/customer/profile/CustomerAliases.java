package dev.guanxi.customer.profile;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Old ids of customers that were merged into others (C7); the merging answers it. */
public interface CustomerAliases {

    /** The customer that an old id stands for now, null if the id never was anyone's. */
    Uni<UUID> survivorOf(Mutiny.Session session, UUID oldId);

    /** The customers of a dealer (null: of none) that old ids stand for now; ids that are not old ones are absent. */
    Uni<Map<UUID, UUID>> survivorsOf(Mutiny.Session session, UUID dealerId, Collection<UUID> oldIds);
}
