package dev.guanxi.customer.purchase;

import dev.guanxi.customer.access.Scope;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** A return about to be recorded, not yet matched to what was bought. */
public record NewReturn(
        UUID id,
        UUID customerId,
        UUID dealerId,
        String system,
        String reference,
        Instant returnedAt,
        String currency,
        List<Line> lines)
        implements Referenced {

    /**
     * Pieces that come back.
     *
     * @param quantity positive
     * @param unitPrice credited per piece; null: the price that was paid
     */
    public record Line(String sku, int quantity, BigDecimal unitPrice) {

        private Line one() {
            return new Line(sku, 1, unitPrice == null ? null : unitPrice.stripTrailingZeros());
        }
    }

    @Override
    public UUID owner() {
        return Scope.ownerOf(dealerId);
    }

    /** Equal for returns that say the same. */
    @Override
    public String fingerprint() {
        Fingerprint print = new Fingerprint().add(customerId).add(returnedAt).add(currency);
        for (Line line : lines) {
            print.add(line.sku())
                    .add(line.quantity())
                    .add(line.unitPrice() == null ? null : line.unitPrice().stripTrailingZeros());
        }
        return print.hex();
    }

    /** Whether a return that stands under the reference says the same; its pieces may be spread over several purchases. */
    boolean says(PurchaseReturn stored) {
        boolean priced = lines.stream().anyMatch(line -> line.unitPrice() != null);
        return customerId.equals(stored.customerId())
                && returnedAt.equals(stored.returnedAt())
                && currency.equals(stored.currency())
                && pieces(lines)
                        .equals(pieces(stored.lines().stream()
                                .map(line -> new Line(line.sku(), line.quantity(), priced ? line.unitPrice() : null))
                                .toList()));
    }

    private static Map<Line, Long> pieces(List<Line> lines) {
        return lines.stream().collect(Collectors.groupingBy(Line::one, Collectors.summingLong(Line::quantity)));
    }
}
