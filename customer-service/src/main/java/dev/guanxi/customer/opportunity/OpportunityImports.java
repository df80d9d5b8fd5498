package dev.guanxi.customer.opportunity;

import dev.guanxi.customer.access.Scope;
import dev.guanxi.customer.profile.ReferenceOutcome;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** Records the deals of an import, in the transaction of the session it is given. */
@Singleton
public final class OpportunityImports {

    private final ProductStore products;
    private final OpportunityReader reader;
    private final OpportunityStore store;
    private final Clock clock;

    OpportunityImports(ProductStore products, OpportunityReader reader, OpportunityStore store, Clock clock) {
        this.products = products;
        this.reader = reader;
        this.store = store;
        this.clock = clock;
    }

    /**
     * Records deals that are new by their references; of the others nothing changes.
     *
     * @return what became of each, in the same order
     */
    public Uni<List<ReferenceOutcome>> record(Mutiny.Session session, Scope scope, List<Imported> deals) {
        DealBatch batch = new DealBatch(deals);
        Drafting drafting = new Drafting(scope.dealerId(), null, clock.instant());
        Set<String> names = deals.stream()
                .map(deal -> deal.data().product())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return products.named(session, names)
                .chain(known -> products.nearest(session, without(names, known))
                        .invoke(nearest -> batch.draft(known, nearest, drafting)))
                .chain(() -> reader.findAll(session, scope, batch.ourIds()))
                .invoke(batch::repeatedOurs)
                .chain(() -> store.insert(session, batch.rows()))
                .invoke(batch::recorded)
                .chain(() -> reader.standing(session, batch.rows()))
                .invoke(batch::repeated)
                .map(done -> batch.outcomes());
    }

    private static Set<String> without(Set<String> names, Map<String, Product> known) {
        return names.stream().filter(name -> !known.containsKey(name)).collect(Collectors.toSet());
    }
}
