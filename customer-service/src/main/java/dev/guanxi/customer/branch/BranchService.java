package dev.guanxi.customer.branch;

import dev.guanxi.platform.Ids;
import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.http.IdempotencyKeys;
import dev.guanxi.platform.http.Page;
import dev.guanxi.platform.persistence.Failures;
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
    private final IdempotencyKeys idempotencyKeys;

    BranchService(Transactions transactions, IdempotencyKeys idempotencyKeys) {
        this.transactions = transactions;
        this.idempotencyKeys = idempotencyKeys;
    }

    /** A branch and whether this request made it. */
    public record Written(Branch branch, boolean created) {}

    /** Registers a branch; a repeat with the same id or key answers with the branch of the first time. */
    public Uni<Written> register(String caller, String idempotencyKey, BranchData data) {
        UUID newId = data.id() == null ? Ids.next() : data.id();
        return Uni.createFrom()
                .deferred(() -> transactions.write(session -> idempotencyKeys
                        .claim(session, "register-branch", caller, idempotencyKey, data, newId)
                        .chain(id -> session.find(BranchEntity.class, id))
                        .chain(existing -> existing == null
                                ? insert(session, BranchEntity.of(newId, data))
                                : Uni.createFrom().item(repeated(existing.toBranch(), data)))))
                .onFailure(failure -> Failures.violates(failure, "branch_pkey"))
                .retry()
                .atMost(2);
    }

    private static Uni<Written> insert(Mutiny.Session session, BranchEntity branch) {
        return session.persist(branch).chain(session::flush).map(done -> new Written(branch.toBranch(), true));
    }

    private static Written repeated(Branch existing, BranchData data) {
        if (data.id() == null || existing.isAs(data)) {
            return new Written(existing, false);
        }
        throw Refusal.idTaken("branch", data.id());
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
        String text = "from Branch b" + (after == null ? "" : " where b.id > :after") + " order by b.id limit " + rows;
        var query = session.createSelectionQuery(text, BranchEntity.class);
        if (after != null) {
            query.setParameter("after", after.uuid(0));
        }
        return query.getResultList();
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
