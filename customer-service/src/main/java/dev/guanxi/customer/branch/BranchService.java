package dev.guanxi.customer.branch;

import dev.guanxi.platform.creation.CreationRequest;
import dev.guanxi.platform.creation.Creations;
import dev.guanxi.platform.creation.Made;
import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.http.Page;
import dev.guanxi.platform.persistence.Conditions;
import dev.guanxi.platform.persistence.Transactions;
import dev.guanxi.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

/** Our branches; each public method is one transaction. */
@Singleton
public final class BranchService {

    /** More branches than any vendor has; beyond, {@link #distances} would be slow. */
    private static final int MOST_BRANCHES = 10_000;

    private final Transactions transactions;
    private final Creations creations;

    BranchService(Transactions transactions, Creations creations) {
        this.transactions = transactions;
        this.creations = creations;
    }

    /** Registers a branch; a repeat with the same id or key answers with the branch of the first time. */
    public Uni<Made<Branch>> register(String caller, String idempotencyKey, BranchData data) {
        CreationRequest request =
                new CreationRequest("register-branch", "branch", caller, idempotencyKey, data.id(), data);
        return transactions.write(session -> creations.once(
                session,
                request,
                id -> find(session, id),
                found -> data.id() == null || found.isAs(data),
                id -> insert(session, BranchEntity.of(id, data))));
    }

    private static Uni<Branch> find(Mutiny.Session session, UUID id) {
        return session.find(BranchEntity.class, id).onItem().ifNotNull().transform(BranchEntity::toBranch);
    }

    private static Uni<Branch> insert(Mutiny.Session session, BranchEntity branch) {
        return session.persist(branch).chain(session::flush).map(done -> branch.toBranch());
    }

    public Uni<Branch> get(UUID id) {
        return transactions
                .read(session -> session.find(BranchEntity.class, id))
                .map(found -> known(found, id).toBranch());
    }

    /** All branches, in order of registration. */
    public Uni<Page<Branch>> list(Cursor after, int limit) {
        return transactions
                .read(session -> read(session, after, limit + 1))
                .map(found -> Page.of(
                        found.stream().map(BranchEntity::toBranch).toList(), limit, last -> Cursor.of(last.id())));
    }

    /** Distances to all branches, in a session that is open already. */
    public Uni<Distances> distances(Mutiny.Session session) {
        return read(session, null, MOST_BRANCHES)
                .map(found ->
                        new Distances(found.stream().map(BranchEntity::toBranch).toList()));
    }

    private static Uni<List<BranchEntity>> read(Mutiny.Session session, Cursor after, int rows) {
        Conditions where = new Conditions().and("b.id > :after", after, cursor -> cursor.uuid(0));
        return where.bind(session.createSelectionQuery(
                        "from Branch b where " + where + " order by b.id limit " + rows, BranchEntity.class))
                .getResultList();
    }

    /**
     * Changes a branch.
     *
     * @param change from the branch as it stands to what it shall be; may refuse, by its version for one
     */
    public Uni<Branch> change(UUID id, Function<Branch, BranchData> change) {
        return transactions.write(
                session -> session.find(BranchEntity.class, id).chain(found -> {
                    BranchData wanted = change.apply(known(found, id).toBranch());
                    if (!id.equals(wanted.id())) {
                        throw Refusal.unprocessable("ID_FIXED", "/id", wanted.id(), "An id never changes.");
                    }
                    if (!found.toBranch().isAs(wanted)) {
                        found.take(wanted);
                    }
                    return session.flush().map(written -> found.toBranch());
                }));
    }

    private static BranchEntity known(BranchEntity found, UUID id) {
        if (found == null) {
            throw Refusal.unknown("BRANCH_UNKNOWN", "No branch has the id " + id + ".");
        }
        return found;
    }
}
