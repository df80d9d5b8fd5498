package dev.guanxi.loyalty.ledger;

import dev.guanxi.loyalty.ledger.LedgerStore.EarningRow;
import dev.guanxi.loyalty.ledger.LedgerStore.LotRow;
import dev.guanxi.loyalty.program.EarningPlan;
import dev.guanxi.loyalty.purchase.PurchaseFile;
import dev.guanxi.platform.Ids;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Books a batch in memory: starts from what the ledger holds of the batch's members, and collects the rows to write. Not
 * for two threads; one batch, one instance.
 */
final class Bookkeeping {

    private final Instant recordedAt;
    private final Map<Key, EarningRow> earnings = new HashMap<>();
    private final Map<UUID, LotRow> lots = new HashMap<>();
    private final Map<Key, Balance> balances = new HashMap<>();

    private final List<EarningRow> newEarnings = new ArrayList<>();
    private final Map<UUID, LotRow> changedLots = new LinkedHashMap<>();
    private final Map<Key, Balance> changedBalances = new LinkedHashMap<>();
    private final List<Posting> postings = new ArrayList<>();
    private final List<PointsPosted> told = new ArrayList<>();

    /** A program's purchase, or a program's member. */
    private record Key(UUID programId, UUID otherId) {}

    Bookkeeping(Instant recordedAt) {
        this.recordedAt = recordedAt;
    }

    void know(Collection<EarningRow> known, Collection<LotRow> knownLots, Collection<Balance> knownBalances) {
        known.forEach(row -> earnings.put(new Key(row.programId(), row.purchaseId()), row));
        knownLots.forEach(row -> lots.put(row.id(), row));
        knownBalances.forEach(row -> balances.put(new Key(row.programId(), row.customerId()), row));
    }

    /** Enters what a program makes of a purchase and its returns. */
    void settle(EarningPlan plan, PurchaseFile file) {
        EarningRow row = earnings.get(new Key(plan.programId(), file.purchase().id()));
        Optional<Earning> known = Optional.ofNullable(row).map(found -> found.earning(lots.get(found.lotId())));
        Settlement.of(plan, file, known).ifPresent(settled -> book(settled, file, row));
    }

    private void book(Settlement settled, PurchaseFile file, EarningRow known) {
        Earning earning = settled.earning();
        UUID customer = file.purchase().customerId();
        UUID lotId = known != null
                ? known.lotId()
                : earning.openedLot().map(lot -> Ids.next()).orElse(null);
        if (settled.opened()) {
            newEarnings.add(EarningRow.of(earning, lotId));
        }
        if (lotId != null) {
            enter(new Posting.Account(earning.programId(), customer, lotId, earning.purchaseId()), settled.entries());
            change(LotRow.of(lotId, earning.programId(), customer, earning.lot()));
        }
    }

    /** Gives a lot back what a return took that is withdrawn; where the lot's time is over, that has expired instead. */
    void giveBack(Posting posting) {
        LotRow row = lots.get(posting.lotId());
        Entry.Reverse back = posting.reverse().turnedRound();
        List<Entry> entries = row.closed() && back.points() > 0
                ? List.of(back, new Entry.Expire(-back.points(), row.expiresAt()))
                : List.of(back);
        enter(new Posting.Account(row.programId(), row.customerId(), row.id(), posting.purchaseId()), entries);
        Lot after = row.lot();
        for (Entry entry : entries) {
            after = after.after(entry);
        }
        change(LotRow.of(row.id(), row.programId(), row.customerId(), after));
    }

    /** Closes a lot whose time is over. */
    void expire(LotRow row, Instant asOf) {
        Expiry.of(row.lot(), asOf).ifPresent(entry -> {
            enter(new Posting.Account(row.programId(), row.customerId(), row.id(), null), List.of(entry));
            change(LotRow.of(
                    row.id(), row.programId(), row.customerId(), row.lot().after(entry)));
        });
    }

    private void enter(Posting.Account account, List<Entry> entries) {
        Key member = new Key(account.programId(), account.customerId());
        for (Entry entry : entries) {
            Balance before = balances.getOrDefault(member, Balance.none(account.programId(), account.customerId()));
            Balance after = before.after(entry);
            balances.put(member, after);
            changedBalances.put(member, after);
            Posting posting = Posting.of(Ids.next(), account, entry, recordedAt);
            postings.add(posting);
            if (posting.points() != 0) {
                told.add(PointsPosted.of(posting, after.balance()));
            }
        }
    }

    private void change(LotRow row) {
        lots.put(row.id(), row);
        changedLots.put(row.id(), row);
    }

    List<EarningRow> newEarnings() {
        return newEarnings;
    }

    Collection<LotRow> changedLots() {
        return changedLots.values();
    }

    Collection<Balance> changedBalances() {
        return changedBalances.values();
    }

    List<Posting> postings() {
        return postings;
    }

    List<PointsPosted> told() {
        return told;
    }
}
