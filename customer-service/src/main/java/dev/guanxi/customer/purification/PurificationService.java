package dev.guanxi.customer.purification;

import dev.guanxi.customer.access.Scope;
import dev.guanxi.customer.purification.PurificationInputs.Inputs;
import dev.guanxi.customer.purification.PurificationStore.Kept;
import dev.guanxi.customer.purification.Ranking.Ranked;
import dev.guanxi.platform.Ids;
import dev.guanxi.platform.http.IdempotencyKeys;
import dev.guanxi.platform.persistence.Blocking;
import dev.guanxi.platform.persistence.Failures;
import dev.guanxi.platform.persistence.Transactions;
import dev.guanxi.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Purifies lists of prospects. For threads that may block: thousands are assessed between the transaction that reads and
 * the one that writes. A list of which a prospect has gone or come to another customer meanwhile, as by a merge, is read anew.
 */
@Singleton
public final class PurificationService {

    private final Transactions transactions;
    private final PurificationInputs inputs;
    private final PurificationStore store;
    private final EntryRows rows;
    private final IdempotencyKeys idempotencyKeys;
    private final Clock clock;

    PurificationService(
            Transactions transactions,
            PurificationInputs inputs,
            PurificationStore store,
            EntryRows rows,
            IdempotencyKeys idempotencyKeys,
            Clock clock) {
        this.transactions = transactions;
        this.inputs = inputs;
        this.store = store;
        this.rows = rows;
        this.idempotencyKeys = idempotencyKeys;
        this.clock = clock;
    }

    /** A purification and whether this request made it. */
    public record Written(Purification purification, boolean created) {}

    /** Purifies a list; a repeat with the same id or key answers with the purification of the first time. */
    public Written purify(Scope scope, String caller, String idempotencyKey, ProspectList list) {
        list.check("/");
        UUID id = Blocking.await(() -> transactions.write(session -> idempotencyKeys.claim(
                session, "purify", caller, idempotencyKey, list, list.id() == null ? Ids.next() : list.id())));
        Kept kept = Blocking.await(() -> transactions.read(session -> store.find(session, id)));
        return kept == null ? make(scope, caller, id, list) : repeated(scope, kept, list);
    }

    private static Written repeated(Scope scope, Kept kept, ProspectList list) {
        boolean same = list.withoutId().equals(kept.request());
        if (scope.reaches(kept.purification().dealerId()) && same) {
            return new Written(kept.purification(), false);
        }
        throw Refusal.idTaken("purification", list.id());
    }

    /** Prospects that were read are not there any more, or another customer's. */
    private static final class ListChanged extends RuntimeException {

        ListChanged() {
            super("A prospect of the list has gone or come to another customer", null, false, false);
        }
    }

    private Written make(Scope scope, String caller, UUID id, ProspectList list) {
        Written made = null;
        while (made == null) {
            made = tryToMake(scope, caller, id, list);
        }
        return made;
    }

    /** What was made; null if the list has changed under it. */
    private Written tryToMake(Scope scope, String caller, UUID id, ProspectList list) {
        Inputs read = read(scope, list, "/");
        List<Ranked> ranked = Ranking.rank(inputs.facts(read), read.assessor());
        Purification made = new Purification(
                id,
                scope.dealerId(),
                read.profile().id(),
                read.profile().version(),
                read.weights().version(),
                ranked.size(),
                grades(ranked),
                clock.instant(),
                caller);
        List<String> entries = rows.of(ranked);
        return Blocking.await(() -> transactions
                .write(session -> insert(session, made, list.withoutId(), entries))
                .replaceWith(new Written(made, true))
                .onFailure(ListChanged.class)
                .recoverWithNull()
                .onFailure(failure -> Failures.violates(failure, "purification_pkey"))
                .recoverWithUni(() -> transactions
                        .read(session -> store.find(session, id))
                        .map(kept -> repeated(scope, kept, list))));
    }

    private static Map<Grade, Integer> grades(List<Ranked> ranked) {
        Map<Grade, Integer> grades = new EnumMap<>(Grade.class);
        for (Grade grade : Grade.values()) {
            grades.put(grade, 0);
        }
        ranked.forEach(one -> grades.merge(one.assessment().grade(), 1, Integer::sum));
        return grades;
    }

    private Uni<Void> insert(Mutiny.Session session, Purification made, ProspectList request, List<String> entries) {
        Uni<Integer> written = store.insert(session, made, request).replaceWith(0);
        for (String some : entries) {
            written = written.chain(
                    before -> store.insertEntries(session, made.id(), some).map(more -> before + more));
        }
        return written.invoke(all -> refuseChanged(all, made)).replaceWithVoid();
    }

    private static void refuseChanged(int written, Purification made) {
        if (written < made.prospects()) {
            throw new ListChanged();
        }
    }

    /** What other weights would make of a list; nothing is kept. */
    public WhatIf whatIf(Scope scope, WhatIf.Question question, int afterRank, int limit) {
        question.list().check("/list/");
        question.weights().check("/weights");
        Inputs read = read(scope, question.list(), "/list/");
        List<ProspectFacts> facts = inputs.facts(read);
        List<Move> moves = Move.between(
                Ranking.rank(facts, read.assessor()), Ranking.rank(facts, read.assessor(question.weights())));
        return WhatIf.of(read.weights().version(), moves, afterRank, limit);
    }

    private Inputs read(Scope scope, ProspectList list, String pointer) {
        return Blocking.await(() -> transactions.read(session -> inputs.read(session, scope, list, pointer)));
    }
}
