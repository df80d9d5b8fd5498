package dev.guanxi.customer.purchase;

import dev.guanxi.platform.problem.Refusal;
import java.time.Instant;

/** What may come back of a purchase. */
final class ReturnCheck {

    private ReturnCheck() {}

    static void refuseEarly(Instant returnedAt, Purchase purchase) {
        if (returnedAt.isBefore(purchase.purchasedAt())) {
            throw Refusal.unprocessable(
                    "RETURN_BEFORE_PURCHASE",
                    "/returnedAt",
                    returnedAt,
                    "Not before " + purchase.purchasedAt() + ", when it was bought.");
        }
    }

    /** A reference stands for one return of one purchase. */
    static void refuseElsewhere(NewReturn wanted, PurchaseReturn found, Purchase purchase) {
        boolean samePurchase =
                found.lines().stream().allMatch(line -> purchase.id().equals(line.purchaseId()));
        if (!samePurchase) {
            throw References.refusal(wanted.reference(), found.id());
        }
    }

    /** More may not come back than was bought and is not back yet. */
    static void refuseUnmatched(NewReturn wanted, PurchaseReturn matched, Purchase purchase) {
        matched.lines().stream()
                .filter(line -> line.purchaseId() == null)
                .findFirst()
                .ifPresent(line -> {
                    throw unmatched(wanted, matched, line, purchase);
                });
    }

    private static Refusal unmatched(
            NewReturn wanted, PurchaseReturn matched, PurchaseReturn.Line left, Purchase purchase) {
        int index = indexOf(wanted, matched, left);
        boolean bought = purchase.lines().stream().map(Purchase.Line::sku).anyMatch(left.sku()::equals);
        return bought
                ? Refusal.unprocessable(
                        "RETURN_EXCEEDS_PURCHASE",
                        "/lines/" + index + "/quantity",
                        wanted.lines().get(index).quantity(),
                        "That is " + left.quantity() + " of " + left.sku()
                                + " more than the purchase holds and has not come back yet.")
                : Refusal.unprocessable(
                        "ARTICLE_NOT_BOUGHT",
                        "/lines/" + index + "/sku",
                        left.sku(),
                        "An article of purchase " + purchase.id() + ".");
    }

    /** More is not credited than was paid. */
    static Refusal overpaid(NewReturn wanted, PurchaseReturn matched, Overpaid overpaid) {
        PurchaseReturn.Line line = matched.lines().get(overpaid.line() - 1);
        return Refusal.unprocessable(
                "CREDIT_EXCEEDS_PRICE",
                "/lines/" + indexOf(wanted, matched, line) + "/unitPrice",
                line.unitPrice(),
                "At most " + overpaid.paid().toPlainString() + ", which was paid in purchase " + line.purchaseId()
                        + ".");
    }

    /** Where a line was said: its pieces come in the order in which they were told of, whatever they were matched to. */
    private static int indexOf(NewReturn wanted, PurchaseReturn matched, PurchaseReturn.Line line) {
        long before = matched.lines().stream()
                .limit(line.number() - 1L)
                .mapToLong(PurchaseReturn.Line::quantity)
                .sum();
        int index = 0;
        long reached = wanted.lines().get(0).quantity();
        while (reached <= before) {
            index++;
            reached += wanted.lines().get(index).quantity();
        }
        return index;
    }
}
