package dev.guanxi.platform.event;

import dev.guanxi.platform.persistence.ArrayRows;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Remembers which events have had their effect. */
@Singleton
public final class Inbox {

    /** Ids are inserted in order, so that two deliveries of one event wait for each other instead of deadlocking. */
    private static final String ADMIT = """
            insert into inbox (event_id)
            select event_id from unnest(cast(cast(:ids as text) as uuid[])) as event_id order by 1
            on conflict do nothing returning event_id""";

    /** The events that are new here, in their order; they are remembered from now on. */
    Uni<List<IncomingEvent>> admit(Mutiny.Session session, List<IncomingEvent> events) {
        return session.createNativeQuery(ADMIT, UUID.class)
                .setParameter(
                        "ids",
                        ArrayRows.text(events.stream().map(IncomingEvent::id).toList()))
                .getResultList()
                .map(admitted -> inOrder(events, new HashSet<>(admitted)));
    }

    private static List<IncomingEvent> inOrder(List<IncomingEvent> events, Set<UUID> admitted) {
        return events.stream().filter(event -> admitted.remove(event.id())).toList();
    }
}
