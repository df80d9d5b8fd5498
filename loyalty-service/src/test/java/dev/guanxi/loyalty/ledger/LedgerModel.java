package dev.guanxi.loyalty.ledger;

import dev.guanxi.loyalty.program.EarningPlan;
import dev.guanxi.loyalty.purchase.Purchase;
import dev.guanxi.loyalty.purchase.PurchaseFile;
import dev.guanxi.loyalty.purchase.ReturnedLine;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** One program's ledger in memory: what the tables hold, settled by the same rules. */
final class LedgerModel {

    private final EarningPlan plan;
    private final Map<UUID, Purchase> purchases = new LinkedHashMap<>();
    private final List<ReturnedLine> returns = new ArrayList<>();
    private final Map<UUID, Earning> earnings = new LinkedHashMap<>();
    private final List<Entry> entries = new ArrayList<>();
    private boolean listening = true;

    LedgerModel(EarningPlan plan) {
        this.plan = plan;
    }

    void purchased(Purchase purchase) {
        if (purchases.putIfAbsent(purchase.id(), purchase) == null) {
            settle(purchase, of(purchase), List.of());
        }
    }

    void returned(ReturnedLine returned) {
        if (returns.stream().anyMatch(known -> known.returnId().equals(returned.returnId()))) {
            return;
        }
        Purchase purchase = purchases.get(returned.purchaseId());
        if (purchase != null) {
            settle(purchase, of(purchase), List.of(returned));
        }
        returns.add(returned);
    }

    void expire(Instant asOf) {
        earnings.replaceAll((id, earning) -> Expiry.of(earning.lot(), asOf)
                .map(entry -> {
                    entries.add(entry);
                    return earning.with(earning.lot().after(entry));
                })
                .orElse(earning));
    }

    /** Takes in what happens while the program does not exist yet. */
    void quietly(Runnable happenings) {
        listening = false;
        happenings.run();
        listening = true;
    }

    void backfill() {
        purchases.values().forEach(purchase -> settle(purchase, of(purchase), List.of()));
    }

    List<Entry> entries() {
        return List.copyOf(entries);
    }

    Map<UUID, Lot> lots() {
        Map<UUID, Lot> lots = new LinkedHashMap<>();
        earnings.keySet().stream()
                .sorted()
                .forEach(id -> lots.put(id, earnings.get(id).lot()));
        return lots;
    }

    /** Given, reversed and expired points of each lot. */
    Map<UUID, List<Long>> sums() {
        Map<UUID, List<Long>> sums = new LinkedHashMap<>();
        lots().forEach((id, lot) -> sums.put(id, List.of(lot.given(), lot.reversed(), lot.expired())));
        return sums;
    }

    long openLots() {
        return earnings.values().stream().map(Earning::lot).mapToLong(Lot::open).sum();
    }

    long balanceAsOf(Instant time) {
        return entries.stream()
                .filter(entry -> !entry.effectiveAt().isAfter(time))
                .mapToLong(Entry::points)
                .sum();
    }

    BigDecimal base() {
        return entries.stream().map(LedgerModel::base).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal base(Entry entry) {
        if (entry instanceof Entry.Earn earn) {
            return earn.base();
        }
        return entry instanceof Entry.Reverse reverse ? reverse.base() : BigDecimal.ZERO;
    }

    private List<ReturnedLine> of(Purchase purchase) {
        return returns.stream()
                .filter(returned -> purchase.id().equals(returned.purchaseId()))
                .toList();
    }

    private void settle(Purchase purchase, List<ReturnedLine> earlier, List<ReturnedLine> fresh) {
        if (!listening) {
            return;
        }
        PurchaseFile file = new PurchaseFile(purchase, false, earlier, fresh);
        Settlement.of(plan, file, Optional.ofNullable(earnings.get(purchase.id())))
                .ifPresent(settled -> {
                    earnings.put(purchase.id(), settled.earning());
                    entries.addAll(settled.entries());
                });
    }
}
