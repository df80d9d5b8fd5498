package dev.guanxi.platform.event;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** Remembers which events have had their effect. */
@Singleton
public final class Inbox {

    /** Ids are inserted in order, so that two deliveries of one event wait for each other instead of deadlocking. */
    private static final String ADMIT = """
            insert into inbox (event_id)
            select cast(id as uuid) as event_id from regexp_split_to_table(cast(:ids as text), ',') as id order by 1
            on conflict do nothing returning event_id""";

    /** The events that are new here, in their order; they are remembered from now on. */
    Uni<List<IncomingEvent>> admit(Mutiny.Session session, List<IncomingEvent> events) {
        String ids = events.stream().map(event -> event.id().toString()).collect(Collectors.joining(","));
        return session.createNativeQuery(ADMIT, UUID.class)
                .setParameter("ids", ids)
                .getResultList()
                .map(admitted -> inOrder(events, new HashSet<>(admitted)));
    }

    private static List<IncomingEvent> inOrder(List<IncomingEvent> events, Set<UUID> admitted) {
        return events.stream().filter(event -> admitted.remove(event.id())).toList();
    }
}
