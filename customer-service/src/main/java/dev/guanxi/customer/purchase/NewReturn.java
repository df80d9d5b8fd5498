package dev.guanxi.customer.purchase;

import dev.guanxi.customer.access.Scope;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

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
    public record Line(String sku, int quantity, BigDecimal unitPrice) {}

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
}
