package dev.guanxi.customer.purchase;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Finds the purchases that returned pieces were bought in (C8): the customer's latest purchase of the article before the
 * return comes first, then the one before it. Pieces that no purchase accounts for are an unmatched credit.
 *
 * <p>Holds the open lines of a batch; what one return takes is not there for the next.
 */
final class ReturnMatching {

    private static final Comparator<Open> LATEST_FIRST = Comparator.comparing((Open open) -> open.line.purchasedAt())
            .thenComparing(open -> open.line.purchaseId())
            .reversed()
            .thenComparing(open -> open.line.number());

    private final Map<Article, List<Open>> openByArticle = new HashMap<>();

    ReturnMatching(List<OpenLine> openLines) {
        for (OpenLine line : openLines) {
            openByArticle
                    .computeIfAbsent(
                            new Article(line.customerId(), line.sku(), line.currency()), article -> new ArrayList<>())
                    .add(new Open(line));
        }
        openByArticle.values().forEach(lines -> lines.sort(LATEST_FIRST));
    }

    /** The return with each piece matched, or credited without a match. */
    PurchaseReturn match(NewReturn wanted) {
        List<PurchaseReturn.Line> lines = new ArrayList<>();
        wanted.lines().forEach(line -> match(wanted, line, lines));
        BigDecimal total = lines.stream().map(PurchaseReturn.Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new PurchaseReturn(
                wanted.id(),
                wanted.customerId(),
                wanted.dealerId(),
                wanted.system(),
                wanted.reference(),
                wanted.returnedAt(),
                wanted.currency(),
                total,
                lines);
    }

    private void match(NewReturn wanted, NewReturn.Line line, List<PurchaseReturn.Line> lines) {
        int left = line.quantity();
        Article article = new Article(wanted.customerId(), line.sku(), wanted.currency());
        for (Open open : openByArticle.getOrDefault(article, List.of())) {
            int taken = open.line.purchasedAt().isAfter(wanted.returnedAt()) ? 0 : open.take(left);
            if (taken > 0) {
                BigDecimal price = line.unitPrice() == null ? open.line.unitPrice() : line.unitPrice();
                lines.add(credited(lines.size() + 1, line.sku(), taken, price, open.line));
                left -= taken;
            }
        }
        if (left > 0) {
            BigDecimal price = line.unitPrice() == null ? BigDecimal.ZERO : line.unitPrice();
            lines.add(credited(lines.size() + 1, line.sku(), left, price, null));
        }
    }

    private static PurchaseReturn.Line credited(
            int number, String sku, int quantity, BigDecimal price, OpenLine boughtIn) {
        return new PurchaseReturn.Line(
                number,
                sku,
                quantity,
                price,
                price.multiply(BigDecimal.valueOf(quantity)),
                boughtIn == null ? null : boughtIn.purchaseId(),
                boughtIn == null ? null : boughtIn.number());
    }

    private record Article(UUID customerId, String sku, String currency) {}

    /** An open line and what is left of it. */
    private static final class Open {
        private final OpenLine line;
        private int left;

        Open(OpenLine line) {
            this.line = line;
            this.left = line.open();
        }

        int take(int wanted) {
            int taken = Math.min(wanted, left);
            left -= taken;
            return taken;
        }
    }
}
