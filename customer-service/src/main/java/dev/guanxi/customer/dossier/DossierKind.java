package dev.guanxi.customer.dossier;

import dev.guanxi.platform.problem.Refusal;
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
}
