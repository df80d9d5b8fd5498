package dev.guanxi.customer.profile;

import io.smallrye.mutiny.Uni;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Old ids of customers that were merged into others (C7); the merging answers it. */
public interface CustomerAliases {

    /** The customer that an old id stands for now, null if the id never was anyone's. */
    Uni<UUID> survivorOf(Mutiny.Session session, UUID oldId);
}
