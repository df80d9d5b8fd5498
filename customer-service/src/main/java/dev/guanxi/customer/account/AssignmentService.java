package dev.guanxi.customer.account;

import dev.guanxi.customer.access.Scope;
import dev.guanxi.customer.profile.CustomerReach;
import dev.guanxi.platform.persistence.Transactions;
import dev.guanxi.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

/** Assignments one at a time; each public method is one transaction. */
@Singleton
public final class AssignmentService {

    private final Transactions transactions;
    private final CustomerReach reach;
    private final AssignmentStore assignments;

    AssignmentService(Transactions transactions, CustomerReach reach, AssignmentStore assignments) {
        this.transactions = transactions;
        this.reach = reach;
        this.assignments = assignments;
    }

    /** The assignment, if its customer is within reach. */
    public Uni<AccountAssignment> get(Scope scope, UUID id) {
        return transactions.read(session -> find(session, scope, id));
    }

    private Uni<AccountAssignment> find(Mutiny.Session session, Scope scope, UUID id) {
        return assignments
                .find(session, id)
                .invoke(found -> {
                    if (found == null) {
                        throw Refusal.unknown("ASSIGNMENT_UNKNOWN", "No assignment has the id " + id + ".");
                    }
                })
                .call(found -> reach.require(session, scope, found.customerId()));
    }

    /**
     * Sets when a member of a support team leaves it.
     *
     * @param change from the assignment as it stands to its end; may refuse, by its version for one
     */
    public Uni<AccountAssignment> end(Scope scope, UUID id, Function<AccountAssignment, AssignmentEnd> change) {
        return transactions.write(session -> find(session, scope, id)
                .call(found -> assignments.lock(session, List.of(found.customerId())))
                .chain(() -> find(session, scope, id))
                .chain(found -> {
                    OffsetDateTime until = change.apply(found).until();
                    Instant end = until == null ? null : until.toInstant();
                    refuseEnd(found, end);
                    return Objects.equals(end, found.until())
                            ? Uni.createFrom().item(found)
                            : assignments.end(session, List.of(id), end).chain(() -> assignments.find(session, id));
                }));
    }

    private static void refuseEnd(AccountAssignment found, Instant end) {
        if (found.function().isSole()) {
            throw Refusal.unprocessable(
                    "SUCCESSOR_NEEDED", "/until", end, "Name a successor: an account is never without.");
        }
        if (found.until() != null && end == null) {
            throw Refusal.unprocessable("ASSIGNMENT_ENDED", "/until", null, "A time: assign anew who comes back.");
        }
        if (end != null && !end.isAfter(found.from())) {
            throw Refusal.unprocessable("END_BEFORE_BEGIN", "/until", end, "After " + found.from() + ".");
        }
    }
}
