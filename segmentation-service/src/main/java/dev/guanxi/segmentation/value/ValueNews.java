package dev.guanxi.segmentation.value;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** Tells those who decide by customers' values that everybody may be valued otherwise now. */
@ApplicationScoped
public class ValueNews {

    private final List<ValueFollower> followers;

    ValueNews(@All List<ValueFollower> followers) {
        this.followers = followers;
    }

    /** In the transaction of the change. */
    public Uni<Void> tell(Mutiny.Session session, String currency) {
        Uni<Void> told = Uni.createFrom().voidItem();
        for (ValueFollower follower : followers) {
            told = told.chain(() -> follower.revalued(session, currency));
        }
        return told;
    }
}
