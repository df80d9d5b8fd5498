package dev.guanxi.loyalty.ledger;

import dev.guanxi.loyalty.program.EarningRule;
import dev.guanxi.loyalty.purchase.Purchase;
import dev.guanxi.loyalty.purchase.Takeback;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Takes back from a lot what returned pieces had given (L1): the points of the pieces the customer had before the return
 * less the points of those kept. Points that expired before the return are not taken a second time.
 */
final class Reversal {

    private final EarningRule rule;
    private Lot lot;

    Reversal(EarningRule rule, Lot lot) {
        this.rule = rule;
        this.lot = lot;
    }

    Lot lot() {
        return lot;
    }

    /** One entry per return, with the correction of the expiry where one is due. */
    List<Entry> of(Purchase purchase, List<Takeback> takebacks) {
        Map<UUID, List<Takeback>> byReturn = new LinkedHashMap<>();
        takebacks.stream().filter(takeback -> rule.earns(takeback.line())).forEach(takeback -> byReturn.computeIfAbsent(
                        takeback.returned().returnId(), id -> new ArrayList<>())
                .add(takeback));
        List<Entry> entries = new ArrayList<>();
        byReturn.forEach((returnId, lines) -> reverse(purchase, returnId, lines, entries));
        return entries;
    }

    private void reverse(Purchase purchase, UUID returnId, List<Takeback> takebacks, List<Entry> entries) {
        Instant at = takebacks.get(0).returned().effectiveAt(purchase);
        List<LinePoints> lines = takebacks.stream().map(this::taken).toList();
        long due = -lines.stream().mapToLong(LinePoints::points).sum();
        BigDecimal base = takebacks.stream()
                .map(takeback -> takeback.line().amountOf(takeback.quantity()).negate())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean lapsed = takebacks.get(0).late();
        if (!lapsed && lot.closed() && due > 0) {
            enter(new Entry.Expire(due, lot.expiresAt()), entries);
        }
        enter(new Entry.Reverse(lapsed ? 0 : -due, at, lapsed ? due : 0, base, returnId, lines), entries);
    }

    private LinePoints taken(Takeback takeback) {
        long points = rule.points(takeback.line(), takeback.after()) - rule.points(takeback.line(), takeback.before());
        return new LinePoints(takeback.line().number(), takeback.quantity(), points);
    }

    private void enter(Entry entry, List<Entry> entries) {
        lot = lot.after(entry);
        entries.add(entry);
    }
}
