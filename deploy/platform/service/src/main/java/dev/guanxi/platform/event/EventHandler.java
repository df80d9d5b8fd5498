package dev.guanxi.platform.event;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;

/** Gives events their effect. */
public interface EventHandler {

    /** The types it wants; others are passed over. */
    Set<String> types();

    /**
     * Takes a batch into effect, in the transaction of the session. Events of one key come in order, each is given once.
     * A failure undoes the whole batch; the intake then tries smaller ones until it has found the events that fail.
     */
    Uni<Void> handle(Mutiny.Session session, List<IncomingEvent> events);
}
