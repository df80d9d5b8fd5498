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

    /** In the caller's session; what is missing or old is renewed behind, and {@link ValueFollower}s hear of it. */
    public Uni<ValueBasis> read(Mutiny.Session session, String currency) {
        return snapshots.kept(session, currency).chain(kept -> valuations
                .inEffect(session, currency)
                .map(lifetime -> new ValueBasis(kept == null ? null : kept.scale(), lifetime)));
    }
}
