package dev.guanxi.customer.purchase;

import dev.guanxi.customer.access.Scope;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A purchase about to be recorded.
 *
 * @param dealerId the customer's dealer, null if it has none
 */
public record NewPurchase(
        UUID id,
        UUID customerId,
        UUID dealerId,
        String system,
        String reference,
        Instant purchasedAt,
        String currency,
        Channel channel,
        List<LineData> lines)
        implements Referenced {

    @Override
    public UUID owner() {
        return Scope.ownerOf(dealerId);
    }

    public BigDecimal total() {
        return lines.stream().map(LineData::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Equal for purchases that say the same, whoever sent them and when. */
    @Override
    public String fingerprint() {
        Fingerprint print =
                new Fingerprint().add(customerId).add(purchasedAt).add(currency).add(channel);
        for (LineData line : lines) {
            print.add(line.sku())
                    .add(line.description())
                    .add(line.productLine())
                    .add(line.quantity())
                    .add(line.unitPrice().stripTrailingZeros())
                    .add(
                            line.configuration() == null
                                    ? null
                                    : line.configuration().size());
            if (line.configuration() != null) {
                line.configuration().forEach((part, built) -> print.add(part).add(built));
            }
            // what was recorded before list prices were told keeps its print
            if (line.listPrice() != null) {
                print.add("list price").add(line.listPrice());
            }
        }
        return print.hex();
    }

    /** Whether a purchase that stands under the reference says the same. */
    boolean says(Purchase stored) {
        return customerId.equals(stored.customerId())
                && purchasedAt.equals(stored.purchasedAt())
                && currency.equals(stored.currency())
                && channel == stored.channel()
                && lines.equals(stored.lines().stream().map(Purchase.Line::data).toList());
    }
}
