package dev.guanxi.customer.quality.merge.contact;

import dev.guanxi.customer.quality.merge.MergeRefusals;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** Records that a merge has put aside, whose clients made their ids: another may have come to have one of them since. */
final class PutAside {

    private static final String TAKEN = List.of("occasion", "party").stream()
            .map(table -> """
                    select cast('%1$s' as text), k.id from %2$s join %1$s t on t.id = k.id""".formatted(table, MergeStatements.noted(table, table + " aside")))
            .collect(Collectors.joining(" union all "));

    private PutAside() {}

    /** Refuses to put back what would have the id of another: that one must be removed first. */
    static Uni<Void> refuseTaken(Mutiny.Session session, UUID merge) {
        return session.createNativeQuery(TAKEN, Object[].class)
                .setParameter("merge", merge)
                .getResultList()
                .invoke(taken -> taken.forEach(one -> {
                    throw MergeRefusals.used("The id " + one[1] + " of " + one[0]
                            + " that the merge has put aside belongs to another since.");
                }))
                .replaceWithVoid();
    }
}
