package dev.guanxi.customer.exit;

import dev.guanxi.platform.event.Outbox;
import dev.guanxi.platform.event.OutgoingEvent;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

/** Tells others of cases that a statement changed, as they stand then. */
@Singleton
final class ExitAnnouncements {

    private final ExitCaseReader reader;
    private final Outbox outbox;

    ExitAnnouncements(ExitCaseReader reader, Outbox outbox) {
        this.reader = reader;
        this.outbox = outbox;
    }

    Uni<Void> opened(Mutiny.Session session, Collection<UUID> ids) {
        return announce(session, ids, ExitEvents::opened);
    }

    Uni<Void> closed(Mutiny.Session session, Collection<UUID> ids) {
        return announce(session, ids, ExitEvents::closed);
    }

    private Uni<Void> announce(Mutiny.Session session, Collection<UUID> ids, Function<ExitCase, OutgoingEvent> event) {
        if (ids.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return reader.findAll(session, ids)
                .chain(cases ->
                        outbox.appendAll(session, cases.stream().map(event).toList()));
    }
}
