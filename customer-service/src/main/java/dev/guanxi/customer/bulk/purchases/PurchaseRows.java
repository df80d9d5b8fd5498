package dev.guanxi.customer.bulk.purchases;

import dev.guanxi.customer.bulk.importer.Gathering;
import dev.guanxi.customer.bulk.request.ImportOptions;
import dev.guanxi.customer.bulk.row.Row;
import dev.guanxi.customer.bulk.row.RowFault;
import dev.guanxi.customer.bulk.row.Texts;
import dev.guanxi.customer.profile.ExternalId;
import dev.guanxi.customer.purchase.Channel;
import dev.guanxi.customer.purchase.FutureTimes;
import dev.guanxi.customer.purchase.PurchaseData;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * Reads lines of purchases out of CSV rows. Columns: {@code system}, {@code reference}, {@code customer} (its external
 * id), {@code customerSystem} (the purchase's system if absent), {@code purchasedAt}, {@code currency}, {@code sku},
 * {@code quantity}, {@code unitPrice}, and if there are any {@code description}, {@code productLine}, {@code channel}, {@code
 * configuration} ({@link Configurations}) and {@code listPrice}.
 */
final class PurchaseRows implements PurchaseParser {

    private static final int MOST_PIECES = 10_000_000;

    private final Texts texts;
    private final FutureTimes futureTimes;

    PurchaseRows(ImportOptions options, FutureTimes futureTimes) {
        this.texts = new Texts(options);
        this.futureTimes = futureTimes;
    }

    @Override
    public void read(Row row, PurchaseAssembler assembler, Gathering<PurchaseGroup> complete) throws RowFault {
        assembler.add(read(row));
    }

    @Override
    public Optional<Invoice.Key> invoiceOf(Row row) {
        try {
            return Optional.of(
                    new Invoice.Key(texts.required(row, "system", 60), texts.required(row, "reference", 100)));
        } catch (RowFault unnamed) {
            return Optional.empty();
        }
    }

    PurchaseRow read(Row row) throws RowFault {
        String customer = texts.required(row, "customer", 100);
        String system = texts.required(row, "system", 60);
        String customerSystem = texts.optional(row, "customerSystem", 60);
        return new PurchaseRow(
                row.number(),
                system,
                texts.required(row, "reference", 100),
                new ExternalId(customerSystem == null ? system : customerSystem, customer),
                time(row),
                currency(row),
                channel(row),
                texts.required(row, "sku", 60),
                texts.optional(row, "description", 300),
                texts.optional(row, "productLine", 60),
                quantity(row),
                price(row, "unitPrice"),
                Configurations.read("configuration", row.text("configuration")),
                row.text("listPrice") == null ? null : price(row, "listPrice"));
    }

    private Instant time(Row row) throws RowFault {
        Instant purchasedAt = texts.time(row, "purchasedAt");
        futureTimes.refuse("/purchasedAt", purchasedAt);
        return purchasedAt;
    }

    private String currency(Row row) throws RowFault {
        String currency = texts.required(row, "currency", 3);
        if (!PurchaseData.isCurrency(currency)) {
            throw new RowFault(
                    "CURRENCY_UNKNOWN", "currency", currency, "The three capital letters of a currency (ISO 4217).");
        }
        return currency;
    }

    private Channel channel(Row row) throws RowFault {
        String channel = row.text("channel");
        try {
            return channel == null ? null : Channel.valueOf(channel);
        } catch (IllegalArgumentException e) {
            throw new RowFault(
                    "CHANNEL_INVALID", "channel", channel, "One of " + Arrays.toString(Channel.values()) + ".");
        }
    }

    private int quantity(Row row) throws RowFault {
        BigDecimal quantity = texts.number(row, "quantity");
        boolean whole = quantity.stripTrailingZeros().scale() <= 0;
        if (!whole || quantity.signum() == 0 || quantity.abs().compareTo(BigDecimal.valueOf(MOST_PIECES)) > 0) {
            throw new RowFault(
                    "QUANTITY_INVALID",
                    "quantity",
                    quantity,
                    "A whole number but 0, at most " + MOST_PIECES + " pieces; below 0 for a return.");
        }
        return quantity.intValueExact();
    }

    private BigDecimal price(Row row, String column) throws RowFault {
        BigDecimal price = texts.number(row, column);
        if (price.signum() < 0) {
            throw new RowFault("PRICE_NEGATIVE", column, price, "0 or more; a return has a negative quantity.");
        }
        BigDecimal plain = price.stripTrailingZeros();
        if (plain.scale() > 4 || plain.precision() - plain.scale() > 9) {
            throw new RowFault("PRICE_INVALID", column, price, "At most 9 digits before and 4 after the point.");
        }
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }
}
