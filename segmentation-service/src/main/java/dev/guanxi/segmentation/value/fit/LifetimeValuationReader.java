package dev.guanxi.segmentation.value.fit;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads what customers are valued by now. */
@ApplicationScoped
public class LifetimeValuationReader {

    private final ValueFitReader fits;

    LifetimeValuationReader(ValueFitReader fits) {
        this.fits = fits;
    }

    public Uni<LifetimeValuation> inEffect(Mutiny.Session session, String currency) {
        return fits.inEffect(session, currency).map(LifetimeValuation::of);
    }
}
