package dev.guanxi.customer.gift.audit;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Where the records of one kind are kept; the check of all trails reads them. */
public interface AuditedRecords {

    AuditedKind kind();

    /** Up to {@code limit} records in order of id, after the given one (null: from the first). */
    Uni<List<AuditedRecord>> after(Mutiny.Session session, UUID id, int limit);
}
