package dev.guanxi.segmentation.money;

import java.util.Currency;

/** Which codes of ISO 4217 stand for money. */
public final class Money {

    private Money() {}

    /** Metals, units of account, the test code XTS and XXX, "no currency", have codes too, and no fractions. */
    public static boolean isCode(String code) {
        return Currency.getAvailableCurrencies().stream()
                .anyMatch(one -> one.getCurrencyCode().equals(code) && one.getDefaultFractionDigits() >= 0);
    }
}
