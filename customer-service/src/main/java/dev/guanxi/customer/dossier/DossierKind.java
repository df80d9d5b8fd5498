package dev.guanxi.customer.dossier;

import dev.guanxi.platform.persistence.Retry;
import dev.guanxi.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.Entity;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * A kind of record that customers have.
 *
 * @param name of its table, and for people
 * @param unknown code of the refusal where there is no such record, or none within reach
 * @param fresh makes an empty one
 */
public record DossierKind<R extends DossierRecord<?>>(Class<R> type, String name, String unknown, Supplier<R> fresh) {

    String entity() {
        return type.getAnnotation(Entity.class).name();
    }

    String operation() {
        return "record-" + name;
    }

    /** The refusal of an id that leads to no record within reach. */
    public Refusal unknown(UUID id) {
        return Refusal.unknown(unknown, "No " + name + " has the id " + id + ".");
    }

    /** Two requests may make the same record at once: the one that lost finds it there when it tries again. */
    public <T> Uni<T> again(Supplier<Uni<T>> work) {
        return Retry.AFTER_CLASH.of(Uni.createFrom().deferred(work::get));
    }
}
