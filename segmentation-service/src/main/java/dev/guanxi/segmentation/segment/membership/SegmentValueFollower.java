package dev.guanxi.segmentation.segment.membership;

import dev.guanxi.segmentation.activity.FactGroup;
import dev.guanxi.segmentation.value.ValueFollower;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;

/** Has segments whose rules ask for customers' values filled anew when everybody may be valued otherwise. */
@ApplicationScoped
class SegmentValueFollower implements ValueFollower {

    private final ActiveSegmentReader segments;
    private final FillRepository fills;
    private final String currency;

    SegmentValueFollower(
            ActiveSegmentReader segments,
            FillRepository fills,
            @ConfigProperty(name = "guanxi.segments.currency") String currency) {
        this.segments = segments;
        this.fills = fills;
        this.currency = currency;
    }

    /** The rules are held still: one that is activated meanwhile is filled after this, by the new values. */
    @Override
    public Uni<Void> revalued(Mutiny.Session session, String valued) {
        if (!currency.equals(valued)) {
            return Uni.createFrom().voidItem();
        }
        return segments.heldStill(session).chain(active -> {
            Uni<Void> done = Uni.createFrom().voidItem();
            for (UUID segment : active.reading(FactGroup.VALUE)) {
                done = done.chain(() -> fills.request(session, segment));
            }
            return done;
        });
    }
}
