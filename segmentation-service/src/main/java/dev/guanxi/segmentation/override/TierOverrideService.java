package dev.guanxi.segmentation.override;

import dev.guanxi.platform.creation.CreationRequest;
import dev.guanxi.platform.creation.Creations;
import dev.guanxi.platform.creation.Made;
import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.http.Page;
import dev.guanxi.platform.persistence.Transactions;
import dev.guanxi.platform.problem.Refusal;
import dev.guanxi.segmentation.account.AccountNews;
import dev.guanxi.segmentation.account.Accounts;
import dev.guanxi.segmentation.tier.TierChanges;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.hibernate.reactive.mutiny.Mutiny;

/** Overrides of tiers; each public method is one transaction. */
@ApplicationScoped
class TierOverrideService {

    private final Transactions transactions;
    private final Accounts accounts;
    private final AccountNews news;
    private final TierOverrideRepository overrides;
    private final TierOverrideEnds ends;
    private final TierChanges changes;
    private final Creations creations;
    private final Clock clock;

    TierOverrideService(
            Transactions transactions,
            Accounts accounts,
            AccountNews news,
            TierOverrideRepository overrides,
            TierOverrideEnds ends,
            TierChanges changes,
            Creations creations,
            Clock clock) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.news = news;
        this.overrides = overrides;
        this.ends = ends;
        this.changes = changes;
        this.creations = creations;
        this.clock = clock;
    }

    /** Sets a tier; a repeat with the same id or key answers with the override of the first time. */
    Uni<Made<TierOverride>> set(String caller, String key, UUID customer, NewTierOverride asked) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        CreationRequest request =
                new CreationRequest("override-tier", "override", caller, key, asked.id(), List.of(customer, asked));
        return transactions.write(session -> accounts.hold(session, customer)
                .chain(() -> creations.once(
                        session,
                        request,
                        id -> overrides.find(session, id),
                        found -> asked.id() == null || found.saysTheSame(asked.by(caller, customer, found.id(), now)),
                        id -> begin(session, asked, asked.by(caller, customer, id, now)))));
    }

    /** @throws Refusal where the account has no such override */
    Uni<TierOverride> get(UUID customer, UUID id) {
        return transactions.read(session -> overrides.find(session, id).map(found -> known(found, customer, id)));
    }

    Uni<Page<TierOverride>> ofCustomer(UUID customer, Cursor after, int limit) {
        return transactions.read(session -> accounts.nameOf(session, customer)
                .chain(() -> overrides.ofCustomer(session, customer, after, limit))
                .map(found -> Page.of(found, limit, last -> Cursor.of(last.setAt(), last.id()))));
    }

    Uni<Page<TierOverride>> holding(Cursor after, int limit) {
        return transactions.read(session -> overrides
                .holding(session, after, limit)
                .map(found -> Page.of(found, limit, last -> Cursor.of(last.until(), last.id()))));
    }

    /**
     * Ends an override early.
     *
     * @param check of the override as it stands; may refuse, by its version for one
     */
    Uni<TierOverride> withdraw(
            String caller, UUID customer, UUID id, WithdrawalData data, Consumer<TierOverride> check) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return transactions.write(session -> changes.requireNoRun(session)
                .chain(() -> overrides.findForChange(session, id))
                .map(found -> known(found, customer, id))
                .invoke(check)
                .invoke(TierOverrideService::refuseEnded)
                .call(() -> news.note(session, List.of(customer)))
                .chain(held -> ends.end(session, held, now, caller, data.reason()))
                .chain(() -> overrides.find(session, id)));
    }

    private Uni<TierOverride> begin(Mutiny.Session session, NewTierOverride asked, TierOverride wanted) {
        asked.refuseOtherEnd(wanted.setAt());
        return changes.requireNoRun(session)
                .chain(() -> overrides.holding(session, wanted.customerId()))
                .chain(held -> makeRoom(session, held, wanted))
                .chain(() -> overrides.insert(session, wanted))
                .chain(() -> changes.override(session, wanted.customerId(), wanted.tier(), wanted.id(), wanted.setAt()))
                .replaceWith(wanted);
    }

    /**
     * One whose time is over, but that nobody has ended yet, makes room. One with the same id was just set by a repeat of
     * this request: inserting clashes with it, and the next try finds it.
     */
    private Uni<Void> makeRoom(Mutiny.Session session, TierOverride held, TierOverride wanted) {
        if (held == null || held.id().equals(wanted.id())) {
            return Uni.createFrom().voidItem();
        }
        if (held.until().isAfter(wanted.setAt())) {
            throw Refusal.conflict(
                    "OVERRIDE_HOLDS",
                    "Override " + held.id() + " holds for the account until " + held.until() + "; withdraw it first.");
        }
        return ends.end(session, held, held.until(), null, null);
    }

    private static void refuseEnded(TierOverride found) {
        if (!found.holds()) {
            throw Refusal.conflict("OVERRIDE_ENDED", "The override ended already, at " + found.endedAt() + ".");
        }
    }

    private static TierOverride known(TierOverride found, UUID customer, UUID id) {
        if (found == null || !found.customerId().equals(customer)) {
            throw Refusal.unknown("OVERRIDE_UNKNOWN", "Customer " + customer + " has no override " + id + ".");
        }
        return found;
    }
}
