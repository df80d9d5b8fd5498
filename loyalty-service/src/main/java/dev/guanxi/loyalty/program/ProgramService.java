package dev.guanxi.loyalty.program;

import dev.guanxi.loyalty.backfill.Backfill;
import dev.guanxi.loyalty.backfill.Backfills;
import dev.guanxi.loyalty.backfill.RulesLock;
import dev.guanxi.loyalty.backfill.Subject;
import dev.guanxi.loyalty.terms.Terms;
import dev.guanxi.platform.creation.CreationRequest;
import dev.guanxi.platform.creation.Creations;
import dev.guanxi.platform.creation.Made;
import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.http.Page;
import dev.guanxi.platform.persistence.Transactions;
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
    private final Creations creations;
    private final Clock clock;

    ProgramService(
            Transactions transactions,
            Programs programs,
            Backfills backfills,
            RulesLock rulesLock,
            Creations creations,
            Clock clock) {
        this.transactions = transactions;
        this.programs = programs;
        this.backfills = backfills;
        this.rulesLock = rulesLock;
        this.creations = creations;
        this.clock = clock;
    }

    /** Sets up a program; a repeat with the same id or key answers with the program of the first time. */
    public Uni<Made<Program>> setUp(String caller, String idempotencyKey, ProgramData data) {
        data.check();
        CreationRequest request =
                new CreationRequest("set-up-program", "program", caller, idempotencyKey, data.id(), data);
        return transactions.write(session -> rulesLock
                .exclusive(session)
                .chain(() -> creations.once(
                        session,
                        request,
                        id -> session.find(ProgramEntity.class, id),
                        found -> idempotencyKey != null || isAsked(found, data),
                        id -> insert(session, id, data)))
                .chain(made -> shown(session, made.value()).map(program -> new Made<>(program, made.created()))));
    }

    private Uni<ProgramEntity> insert(Mutiny.Session session, UUID id, ProgramData data) {
        ProgramEntity program = ProgramEntity.setUp(id, data, now());
        return session.persist(program)
                .chain(session::flush)
                .chain(() -> backfills.start(session, id, Subject.PROGRAM))
                .replaceWith(program);
    }

    private static boolean isAsked(ProgramEntity found, ProgramData data) {
        return found.name.equals(data.name())
                && found.currency.equals(data.currency())
                && found.validFrom.equals(data.validFrom())
                && found.plan().rules().get(0).rule().equals(data.rule().rule());
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
