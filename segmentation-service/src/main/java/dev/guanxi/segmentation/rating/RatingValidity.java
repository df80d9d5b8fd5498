package dev.guanxi.segmentation.rating;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import org.hibernate.reactive.mutiny.Mutiny;

/** Whoever says for how long a rating counts. */
public interface RatingValidity {

    /** As things are set now. */
    Uni<Duration> ratingValidity(Mutiny.Session session);
}
