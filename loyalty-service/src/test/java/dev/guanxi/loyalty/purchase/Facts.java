package dev.guanxi.loyalty.purchase;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Purchases and returns for examples: {@code purchase("2011-01-10T10:00:00Z").line("6", "2.55").build()}. */
public final class Facts {

    public static final UUID CUSTOMER = UUID.fromString("0190a6e0-0000-7000-8000-000000000001");

    private Facts() {}

    public static PurchaseBuilder purchase(String at) {
        return new PurchaseBuilder(Instant.parse(at));
    }

    public static ReturnedLine returned(Purchase purchase, int line, String quantity, String at) {
        BigDecimal amount = purchase.line(line).orElseThrow().amountOf(new BigDecimal(quantity));
        return new ReturnedLine(
                UUID.randomUUID(),
                1,
                purchase.customerId(),
                Instant.parse(at),
                purchase.currency(),
                purchase.id(),
                line,
                new BigDecimal(quantity),
                amount);
    }

    /** Builds a purchase of CUSTOMER in GBP. */
    public static final class PurchaseBuilder {

        private final Instant at;
        private final List<PurchaseLine> lines = new ArrayList<>();
        private String currency = "GBP";

        private PurchaseBuilder(Instant at) {
            this.at = at;
        }

        public PurchaseBuilder line(String quantity, String unitPrice) {
            return line(quantity, unitPrice, null);
        }

        public PurchaseBuilder line(String quantity, String unitPrice, String productLine) {
            lines.add(new PurchaseLine(
                    lines.size() + 1, productLine, new BigDecimal(quantity), new BigDecimal(unitPrice)));
            return this;
        }

        public PurchaseBuilder in(String other) {
            currency = other;
            return this;
        }

        public Purchase build() {
            BigDecimal total = lines.stream().map(PurchaseLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
            return new Purchase(UUID.randomUUID(), CUSTOMER, at, currency, total, lines);
        }
    }
}
