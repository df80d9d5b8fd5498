package dev.guanxi.customer.contact;

import dev.guanxi.customer.profile.DuplicateCheck;
import dev.guanxi.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

/** What watches over contacts while they are added; the quality of records (C7) answers it. */
public interface DuplicateContacts {

    /**
     * Looks for contacts of the customer that seem to be the one that was added in the same transaction, and makes others wait
     * who add one there. Whoever insists says that it is another than those.
     *
     * @param caller subject of who added it
     * @return fails with a {@link Refusal} that names the suspects, unless the caller insists
     */
    Uni<Void> check(Mutiny.Session session, Contact added, String caller, DuplicateCheck check);
}
