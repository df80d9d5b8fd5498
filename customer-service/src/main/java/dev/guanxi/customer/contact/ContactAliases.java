package dev.guanxi.customer.contact;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Old ids of contacts that were merged into others (C7); the merging answers it. */
public interface ContactAliases {

    /** The contacts that old ids stand for now; ids that are not old ones are absent. */
    Uni<Map<UUID, UUID>> survivorsOf(Mutiny.Session session, Collection<UUID> oldIds);
}
