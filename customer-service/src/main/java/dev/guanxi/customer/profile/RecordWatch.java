package dev.guanxi.customer.profile;

import dev.guanxi.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import org.hibernate.reactive.mutiny.Mutiny;

/** What watches over customers' records while they are written; the quality of records (C7) answers it. */
public interface RecordWatch {

    /** Takes note of how records read now, after they were written in the same transaction. */
    Uni<Void> note(Mutiny.Session session, Collection<Customer> written);

    /**
     * Looks for a customer of the same dealer, or of our own, that seems to be the one that is about to be registered, or that
     * another is about to become. Of two that are written at once, the second finds the first.
     *
     * @param before what the customer was until now, null of one that is to be registered; whom it seemed to be already is
     *     not told of again
     * @return fails with a {@link Refusal} that names the suspects
     */
    Uni<Void> refuseDuplicate(Mutiny.Session session, CustomerData before, CustomerData wanted);
}
