package dev.guanxi.visitplanner.due;

import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.http.Page;
import dev.guanxi.platform.persistence.Transactions;
import dev.guanxi.platform.problem.Refusal;
import dev.guanxi.visitplanner.account.Accounts;
import dev.guanxi.visitplanner.rhythm.Tier;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.UUID;

/** Answers who is due for a visit, and why (V5). */
@Singleton
public final class DueService {

    private final Transactions transactions;
    private final DueRepository accounts;
    private final Accounts known;

    DueService(Transactions transactions, DueRepository accounts, Accounts known) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.known = known;
    }

    /** @param tier null for all */
    Uni<DuePage> due(Horizon horizon, Tier tier, Cursor after, int limit, Locale language) {
        return transactions
                .read(session -> accounts.due(session, horizon, tier, after, limit))
                .map(found -> Page.of(
                        found.stream()
                                .map(account -> judged(account, horizon, language))
                                .toList(),
                        limit,
                        last -> next(horizon, last)))
                .map(page -> new DuePage(horizon.asOf(), horizon.until(), page.items(), page.next()));
    }

    /** The moment goes into the cursor, so that all pages answer for the same one. */
    private static Cursor next(Horizon horizon, DueAccount last) {
        int rank = last.tier() == null ? Tier.values().length : last.tier().ordinal();
        return Cursor.of(horizon.asOf(), rank + 1, last.ratio().toPlainString(), last.customerId());
    }

    /** One account, due or not. */
    Uni<DueAccount> of(UUID customerId, Horizon horizon, Locale language) {
        return transactions
                .read(session -> accounts.one(session, customerId, horizon.asOf())
                        .chain(found -> found == null
                                ? known.<KnownAccount>refuse(session, customerId, unknown(customerId, horizon))
                                : Uni.createFrom().item(found)))
                .map(found -> judged(found, horizon, language));
    }

    private static Refusal unknown(UUID customerId, Horizon horizon) {
        return Refusal.unknown(
                "ACCOUNT_UNKNOWN", "No account %s was known at %s.".formatted(customerId, horizon.asOf()));
    }

    Uni<DueSummary> summary(Horizon horizon) {
        return transactions.read(session -> accounts.purchases(session, horizon.asOf())
                .chain(purchases -> accounts.summary(session, horizon)
                        .map(tiers -> new DueSummary(horizon.asOf(), horizon.until(), purchases, tiers))));
    }

    private static DueAccount judged(KnownAccount account, Horizon horizon, Locale language) {
        Assessment assessment = DueRule.assess(account.facts(), account.rhythm(), horizon.asOf(), horizon.within());
        return DueAccount.of(account, assessment, language);
    }
}
