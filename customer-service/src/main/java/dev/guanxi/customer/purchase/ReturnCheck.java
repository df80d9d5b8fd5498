package dev.guanxi.customer.purchase;

import dev.guanxi.platform.problem.Refusal;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;

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
                    throw unmatched(wanted, line, purchase);
                });
    }

    private static Refusal unmatched(NewReturn wanted, PurchaseReturn.Line left, Purchase purchase) {
        int index = indexOf(wanted, left.sku());
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
    static void refuseOverpaid(NewReturn wanted, PurchaseReturn matched, Purchase purchase) {
        Map<Integer, BigDecimal> paid =
                purchase.lines().stream().collect(Collectors.toMap(Purchase.Line::number, Purchase.Line::unitPrice));
        matched.lines().stream()
                .filter(line -> line.unitPrice().compareTo(paid.get(line.purchaseLine())) > 0)
                .findFirst()
                .ifPresent(line -> {
                    throw Refusal.unprocessable(
                            "CREDIT_EXCEEDS_PRICE",
                            "/lines/" + indexOf(wanted, line.sku()) + "/unitPrice",
                            line.unitPrice(),
                            "At most " + paid.get(line.purchaseLine()).toPlainString() + ", which was paid.");
                });
    }

    private static int indexOf(NewReturn wanted, String sku) {
        return wanted.lines().stream().map(NewReturn.Line::sku).toList().lastIndexOf(sku);
    }
}
