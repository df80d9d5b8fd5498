package dev.guanxi.segmentation.value;

import dev.guanxi.segmentation.value.fit.LifetimeValuationReader;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads what single customers are valued by now. */
@ApplicationScoped
public class ValueBasisReader {

    private final ValueSnapshots snapshots;
    private final LifetimeValuationReader valuations;

    ValueBasisReader(ValueSnapshots snapshots, LifetimeValuationReader valuations) {
        this.snapshots = snapshots;
        this.valuations = valuations;
    }

    /** Has everybody compared anew, in a transaction of its own; {@link ValueFollower}s hear of it. */
    public Uni<Void> renew(String currency) {
        return snapshots.renewed(currency).replaceWithVoid();
    }

    /** As if everybody had been compared just now; nothing is kept. */
    public Uni<ValueBasis> present(Mutiny.Session session, String currency) {
        return snapshots.present(session, currency).chain(snapshot -> basis(session, currency, snapshot));
    }

    /** In the caller's session; what is missing or old is renewed behind, and {@link ValueFollower}s hear of it. */
    public Uni<ValueBasis> read(Mutiny.Session session, String currency) {
        return snapshots.kept(session, currency).chain(kept -> basis(session, currency, kept));
    }

    private Uni<ValueBasis> basis(Mutiny.Session session, String currency, ValueSnapshot snapshot) {
        return valuations
                .inEffect(session, currency)
                .map(lifetime -> new ValueBasis(snapshot == null ? null : snapshot.scale(), lifetime));
    }
}
