package dev.guanxi.customer.purchase;

import dev.guanxi.platform.problem.Refusal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What callers say of a purchase. System and reference name it: the same pair sent twice counts once.
 *
 * @param currency ISO 4217
 */
@Schema(examples = """
                {"customer":{"system":"pos","id":"17850"},"system":"pos","reference":"536365",
                 "purchasedAt":"2010-12-01T08:26:00Z","currency":"GBP",
                 "lines":[{"sku":"85123A","description":"WHITE HANGING HEART","quantity":6,"unitPrice":2.55}]}""")
public record PurchaseData(
        UUID id,
        @NotNull @Valid CustomerReference customer,
        @NotBlank @Size(max = 60) String system,
        @NotBlank @Size(max = 100) String reference,
        @NotNull OffsetDateTime purchasedAt,

        @NotNull @Pattern(regexp = "[A-Z]{3}", message = "must be three capital letters (ISO 4217)")
        String currency,

        Channel channel,

        @NotNull @Size(min = 1, max = PurchaseData.MOST_LINES) List<@NotNull @Valid LineData> lines) {

    static final int MOST_LINES = 10_000;

    /** So that sums over many purchases stay within what is kept; in no currency does a trade purchase come near it. */
    public static final BigDecimal MOST_MONEY = new BigDecimal("1000000000000");

    /** Metals, units of account, the test code XTS and XXX, "no currency", have codes too, and no fractions. */
    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .filter(one -> one.getDefaultFractionDigits() >= 0)
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toSet());

    public PurchaseData {
        system = Referenced.name(system);
        reference = Referenced.name(reference);
    }

    /**
     * What patterns cannot tell.
     *
     * @throws Refusal naming the rule
     */
    public void check() {
        check(currency, total());
    }

    /** What holds for purchases and returns alike. */
    static void check(String currency, BigDecimal total) {
        if (!isCurrency(currency)) {
            throw Refusal.unprocessable("CURRENCY_UNKNOWN", "/currency", currency, "A currency of ISO 4217.");
        }
        if (isTooLarge(total)) {
            throw Refusal.unprocessable(
                    "TOTAL_TOO_LARGE", "/lines", total.toPlainString(), "At most " + MOST_MONEY + " in all.");
        }
    }

    private BigDecimal total() {
        return lines.stream().map(LineData::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Whether a purchase may not have this total. */
    public static boolean isTooLarge(BigDecimal total) {
        return total.compareTo(MOST_MONEY) > 0;
    }

    /** Whether this code of ISO 4217 stands for money. */
    public static boolean isCurrency(String code) {
        return CURRENCIES.contains(code);
    }
}
