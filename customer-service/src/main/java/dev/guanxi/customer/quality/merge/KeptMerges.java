package dev.guanxi.customer.quality.merge;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** What is noted of merges in the same way, whichever records they are of. Table names come from the code alone. */
public final class KeptMerges {

    public static final KeptMerges OF_CUSTOMERS = new KeptMerges("customer");
    public static final KeptMerges OF_CONTACTS = new KeptMerges("contact");

    private final String completed;
    private final String undone;
    private final String going;
    private final String forgotten;

    private KeptMerges(String record) {
        completed = """
                update %s_merge set survivor_version = :version, rows_after = cast(cast(:rows as text) as json)
                where id = :id""".formatted(record);
        undone = """
                update %s_merge set undone_by = :by, undone_at = :at, version = version + 1,
                  survivor_before = '{}', duplicate_before = '{}' where id = :id""".formatted(record);
        going = """
                update %1$s_merge set survivor_version = :now where %1$s_id = :survivor and survivor_id = :survivor
                  and survivor_version = :then and undone_at is null""".formatted(record);
        forgotten = "delete from %s_merge_row where merge_id = :id".formatted(record);
    }

    /**
     * Notes how the survivor stands after the merge.
     *
     * @param rowsAfter which rows it has, as JSON
     */
    public Uni<Void> complete(Mutiny.Session session, UUID id, long survivorVersion, String rowsAfter) {
        return session.createNativeQuery(completed)
                .setParameter("version", survivorVersion)
                .setParameter("rows", rowsAfter)
                .setParameter("id", id)
                .executeUpdate()
                .replaceWithVoid();
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
