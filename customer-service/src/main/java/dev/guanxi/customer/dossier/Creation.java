package dev.guanxi.customer.dossier;

import dev.guanxi.customer.access.Scope;
import dev.guanxi.platform.creation.CreationRequest;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * A request to make a record of a customer.
 *
 * @param caller subject of who asks
 * @param idempotencyKey the header, null if none was sent
 * @param customerId as the path names it
 */
public record Creation<D extends DossierData>(
        Scope scope, String caller, String idempotencyKey, UUID customerId, D data) {

    /** The same request with its data completed. */
    public Creation<D> with(UnaryOperator<D> completion) {
        return new Creation<>(scope, caller, idempotencyKey, customerId, completion.apply(data));
    }

    /** Another record of the same customer, made by the way. */
    public <O extends DossierData> Creation<O> as(O other) {
        return new Creation<>(scope, caller, null, customerId, other);
    }

    CreationRequest request(DossierKind<?> kind) {
        return new CreationRequest(
                kind.operation(), "record", caller, idempotencyKey, data.id(), List.of(customerId, data));
    }
}
