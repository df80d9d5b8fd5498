package dev.guanxi.segmentation.activity;

import dev.guanxi.platform.alias.Aliases;
import dev.guanxi.platform.alias.Moved;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Lets what was told of customers follow when they become one and when they are parted again (C7). */
@ApplicationScoped
public class MergedFacts {

    /**
     * The tables that have {@code told_as}. Club memberships and tier standings are not among them: whoever decides them
     * tells them of each customer anew.
     */
    private static final List<String> TABLES = List.of(
            "purchase_fact",
            "return_fact",
            "purchase_line_fact",
            "discount_fact",
            "visit_fact",
            "appointment_fact",
            "interaction_fact",
            "gift_fact",
            "satisfaction_measure",
            "account_manager_fact",
            "exit_case_fact",
            "prospect_fact",
            "points_fact");

    private final Aliases aliases;
    private final CustomerReviews reviews;

    MergedFacts(Aliases aliases, CustomerReviews reviews) {
        this.aliases = aliases;
        this.reviews = reviews;
    }

    /** Files the facts anew, and has everybody looked at again whose facts came or went. */
    public Uni<Void> refile(Mutiny.Session session, List<Moved> moved) {
        Uni<Void> done = Uni.createFrom().voidItem();
        for (String table : TABLES) {
            done = done.chain(() -> aliases.refile(session, moved, table, "customer_id"));
        }
        return done.chain(() -> reviews.note(session, changes(moved)));
    }

    private static Map<UUID, Set<FactGroup>> changes(List<Moved> moved) {
        Map<UUID, Set<FactGroup>> changes = CustomerReviews.none();
        for (Moved one : moved) {
            List.of(one.id(), one.from(), one.to())
                    .forEach(customer -> changes.put(customer, EnumSet.allOf(FactGroup.class)));
        }
        return changes;
    }
}
