package dev.guanxi.customer.exit;

import dev.guanxi.customer.access.Scope;
import dev.guanxi.platform.Ids;
import dev.guanxi.platform.persistence.Transactions;
import dev.guanxi.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** What was tried to win customers back; each public method is one transaction. */
@Singleton
public final class AttemptService {

    static final int MOST = 100;

    private final Transactions transactions;
    private final ExitCaseReader reader;
    private final ExitCaseStore store;
    private final Clock clock;

    AttemptService(Transactions transactions, ExitCaseReader reader, ExitCaseStore store, Clock clock) {
        this.transactions = transactions;
        this.reader = reader;
        this.store = store;
        this.clock = clock;
    }

    /** Adds an attempt to its case; sent again with the same id it counts once. */
    public Uni<ExitCase> add(Scope scope, String caller, UUID caseId, Attempt said) {
        refuseFuture(said);
        Attempt attempt = new Attempt(
                said.id() == null ? Ids.next() : said.id(),
                said.triedOn(),
                said.kind(),
                said.what().strip(),
                caller);
        return transactions.write(session -> reader.findForChange(session, caseId)
                .map(found -> ExitCaseService.reached(scope, found, caseId))
                .chain(found -> add(session, found, attempt)));
    }

    /** Somewhere on earth it is tomorrow already. */
    private void refuseFuture(Attempt said) {
        if (said.triedOn()
                .isAfter(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(1))) {
            throw Refusal.unprocessable("IN_FUTURE", "/triedOn", said.triedOn(), "A day that has come.");
        }
    }

    private Uni<ExitCase> add(Mutiny.Session session, ExitCase found, Attempt attempt) {
        for (Attempt earlier : found.attempts()) {
            if (earlier.id().equals(attempt.id())) {
                return Uni.createFrom().item(repeated(found, earlier, attempt));
            }
        }
        if (found.state() != ExitState.OPEN) {
            throw Refusal.unprocessable("EXIT_CASE_CLOSED", "", found.state(), "OPEN: take the case up again first.");
        }
        if (found.attempts().size() == MOST) {
            throw Refusal.unprocessable("ATTEMPTS_FULL", "", MOST, "At most " + MOST + " attempts.");
        }
        ExitCase after = found.tried(attempt, clock.instant());
        return store.update(session, after).replaceWith(after);
    }

    private static ExitCase repeated(ExitCase found, Attempt earlier, Attempt attempt) {
        if (!earlier.saysTheSame(attempt)) {
            throw Refusal.idTaken("attempt", attempt.id());
        }
        return found;
    }
}
