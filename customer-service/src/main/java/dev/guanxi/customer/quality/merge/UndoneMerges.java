package dev.guanxi.customer.quality.merge;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** What becomes of merges' rows where one is undone. Table names come from the code alone. */
public final class UndoneMerges {

    public static final UndoneMerges OF_CUSTOMERS = new UndoneMerges("customer");
    public static final UndoneMerges OF_CONTACTS = new UndoneMerges("contact");

    private final String undone;
    private final String going;
    private final String forgotten;

    private UndoneMerges(String record) {
        undone = """
                update %s_merge set undone_by = :by, undone_at = :at, version = version + 1,
                  survivor_before = '{}', duplicate_before = '{}' where id = :id""".formatted(record);
        going = """
                update %1$s_merge set survivor_version = :now where %1$s_id = :survivor and survivor_id = :survivor
                  and survivor_version = :then and undone_at is null""".formatted(record);
        forgotten = "delete from %s_merge_row where merge_id = :id".formatted(record);
    }

    /** Frees the old id. Nobody needs what the two were any more: each is it again, and may be another person (C17). */
    public Uni<Void> undo(Mutiny.Session session, UUID id, String by, Instant at) {
        return session.createNativeQuery(undone)
                .setParameter("by", by)
                .setParameter("at", at)
                .setParameter("id", id)
                .executeUpdate()
                .replaceWithVoid();
    }

    /**
     * Lets earlier merges of a record be undone, now that a later one is: it is what it was before that, with a higher version.
     *
     * @param then the record's version just before the later merge
     */
    public Uni<Void> goOn(Mutiny.Session session, UUID survivorId, long then, long now) {
        return session.createNativeQuery(going)
                .setParameter("survivor", survivorId)
                .setParameter("then", then)
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Forgets what the merge moved and put aside: it is where it was. */
    public Uni<Void> forget(Mutiny.Session session, UUID id) {
        return session.createNativeQuery(forgotten)
                .setParameter("id", id)
                .executeUpdate()
                .replaceWithVoid();
    }
}
