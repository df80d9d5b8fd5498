package dev.guanxi.customer.dossier;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Records of customers as a whole, for who joins and separates them in the transaction of the session it is given (C7). */
@Singleton
public final class DossierRecords {

    private final Clock clock;

    DossierRecords(Clock clock) {
        this.clock = clock;
    }

    /** Makes a record what the data says; its version grows even if it says so already. */
    public <D extends DossierData, R extends DossierRecord<D>> Uni<R> rewrite(
            Mutiny.Session session, R record, D wanted) {
        record.become(wanted, clock.instant());
        return session.flush().replaceWith(record);
    }

    /** Puts a removed record's row back, as it was. */
    public <D extends DossierData, R extends DossierRecord<D>> Uni<Void> putBack(
            Mutiny.Session session,
            DossierKind<R> kind,
            UUID customerId,
            D data,
            long version,
            String recordedBy,
            Instant recordedAt) {
        R record = kind.fresh().get();
        record.begin(data.id(), new Creation<>(null, recordedBy, null, customerId, data), recordedAt);
        record.goOnFrom(version);
        return session.persist(record).chain(session::flush);
    }
}
