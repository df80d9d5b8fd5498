package dev.guanxi.segmentation.tier;

import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.http.Page;
import dev.guanxi.platform.persistence.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Accounts as runs ranked them, page by page. */
@ApplicationScoped
class RankedAccountService {

    private final Transactions transactions;
    private final TierRunReader runs;
    private final RankedAccountRepository accounts;

    RankedAccountService(Transactions transactions, TierRunReader runs, RankedAccountRepository accounts) {
        this.transactions = transactions;
        this.runs = runs;
        this.accounts = accounts;
    }

    /**
     * Accounts of the run in effect at {@code asOf} (null: now). A cursor stays with the run that its first page read,
     * so that a run in between neither repeats nor skips accounts.
     */
    Uni<Page<RankedAccount>> list(Tier tier, AccountSort sort, Instant asOf, Cursor after, int limit) {
        return transactions.read(session -> runOf(session, asOf, after)
                .chain(run -> run == null
                        ? Uni.createFrom().item(new Page<>(List.of(), null))
                        : accounts.list(session, run, tier, asOf, sort.isBestFirst(), rank(after), limit)
                                .map(found -> Page.of(found, limit, last -> Cursor.of(run, last.rank())))));
    }

    /** Who changed tier in a run; null for {@code from} or {@code to} is any. */
    Uni<Page<RankedAccount>> moves(UUID run, Tier from, Tier to, Cursor after, int limit) {
        return transactions.read(session -> runs.find(session, run)
                .invoke(found -> {
                    if (found == null) {
                        throw TierRunLookupService.unknown(run);
                    }
                })
                .chain(() -> accounts.moves(session, run, from, to, rank(after), limit))
                .map(found -> Page.of(found, limit, last -> Cursor.of(run, last.rank()))));
    }

    private Uni<UUID> runOf(Mutiny.Session session, Instant asOf, Cursor after) {
        return after != null
                ? Uni.createFrom().item(after.uuid(0))
                : runs.inEffect(session, asOf).map(run -> run == null ? null : run.id());
    }

    private static int rank(Cursor after) {
        return after == null ? 0 : after.read(1, Integer::valueOf);
    }
}
