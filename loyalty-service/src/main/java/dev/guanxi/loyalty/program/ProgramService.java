package dev.guanxi.loyalty.program;

import dev.guanxi.loyalty.backfill.Backfill;
import dev.guanxi.loyalty.backfill.Backfills;
import dev.guanxi.loyalty.backfill.RulesLock;
import dev.guanxi.loyalty.backfill.Subject;
import dev.guanxi.loyalty.terms.Terms;
import dev.guanxi.platform.Ids;
import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.http.IdempotencyKeys;
import dev.guanxi.platform.http.Page;
import dev.guanxi.platform.persistence.Transactions;
import dev.guanxi.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

/** Sets up programs and changes them; each public method is one transaction. */
@Singleton
public final class ProgramService {

    private final Transactions transactions;
    private final Programs programs;
    private final Backfills backfills;
    private final RulesLock rulesLock;
    private final IdempotencyKeys idempotencyKeys;
    private final Clock clock;

    ProgramService(
            Transactions transactions,
            Programs programs,
            Backfills backfills,
            RulesLock rulesLock,
            IdempotencyKeys idempotencyKeys,
            Clock clock) {
        this.transactions = transactions;
        this.programs = programs;
        this.backfills = backfills;
        this.rulesLock = rulesLock;
        this.idempotencyKeys = idempotencyKeys;
        this.clock = clock;
    }

    /** A program and whether this request made it. */
    public record Written(Program program, boolean created) {}

    /** Sets up a program; a repeat with the same id or key answers with the program of the first time. */
    public Uni<Written> setUp(String caller, String idempotencyKey, ProgramData data) {
        data.check();
        UUID newId = data.id() == null ? Ids.next() : data.id();
        return transactions.write(session -> rulesLock
                .exclusive(session)
                .chain(() -> idempotencyKeys.claim(session, "set-up-program", caller, idempotencyKey, data, newId))
                .chain(id -> session.find(ProgramEntity.class, id))
                .chain(existing -> existing == null
                        ? insert(session, newId, data).map(made -> new Written(made, true))
                        : repeated(session, existing, data, idempotencyKey)));
    }

    private Uni<Program> insert(Mutiny.Session session, UUID id, ProgramData data) {
        ProgramEntity program = ProgramEntity.setUp(id, data, now());
        return session.persist(program)
                .chain(session::flush)
                .chain(() -> backfills.start(session, id, Subject.PROGRAM))
                .chain(() -> shown(session, program));
    }

    private Uni<Written> repeated(Mutiny.Session session, ProgramEntity existing, ProgramData data, String key) {
        boolean same = existing.name.equals(data.name())
                && existing.currency.equals(data.currency())
                && existing.validFrom.equals(data.validFrom())
                && existing.plan().rules().get(0).rule().equals(data.rule().rule());
        if (key == null && !same) {
            throw Refusal.idTaken("program", data.id());
        }
        return shown(session, existing).map(program -> new Written(program, false));
    }

    public Uni<Program> get(UUID id) {
        return transactions.read(session -> programs.find(session, id).chain(program -> shown(session, program)));
    }

    public Uni<Page<Program>> list(Cursor after, int limit) {
        return transactions.read(session -> programs.list(session, after, limit).chain(found -> backfills
                .of(session, found.stream().map(program -> program.id).toList())
                .map(states -> page(found, states, limit))));
    }

    private static Page<Program> page(List<ProgramEntity> found, Map<UUID, Backfill> states, int limit) {
        List<Program> shown = found.stream()
                .map(program -> Program.of(program, states.get(program.id)))
                .toList();
        return Page.of(shown, limit, last -> Cursor.of(last.id()));
    }

    /**
     * Changes a program. Entries made so far stay as they are.
     *
     * @param change makes the wanted state out of the present one, or refuses
     */
    public Uni<Program> change(UUID id, Function<Program, ProgramChange> change) {
        return transactions.write(session -> rulesLock
                .exclusive(session)
                .chain(() -> programs.findForChange(session, id))
                .chain(program -> change(session, program, change.apply(Program.of(program, null)))));
    }

    private Uni<Program> change(Mutiny.Session session, ProgramEntity program, ProgramChange wanted) {
        boolean longer = new ProgramChanges(now()).apply(program, wanted);
        Uni<Void> backfilled = longer
                ? backfills.start(session, program.id, Subject.PROGRAM)
                : Uni.createFrom().voidItem();
        return session.flush().chain(() -> backfilled).chain(() -> shown(session, program));
    }

    private Uni<Program> shown(Mutiny.Session session, ProgramEntity program) {
        return backfills.of(session, List.of(program.id)).map(states -> Program.of(program, states.get(program.id)));
    }

    private Instant now() {
        return Terms.now(clock);
    }
}
