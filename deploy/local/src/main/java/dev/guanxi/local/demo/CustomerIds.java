package dev.guanxi.local.demo;

import java.util.Comparator;

/** The order of customers: numbers by their value, before any other ids, which go by their letters. */
final class CustomerIds {

    static final Comparator<String> ORDER = Comparator.comparing((String id) -> !isNumber(id))
            .thenComparing(id -> isNumber(id) ? id.length() : 0)
            .thenComparing(Comparator.naturalOrder());

    private CustomerIds() {}

    private static boolean isNumber(String id) {
        return id.chars().allMatch(digit -> digit >= '0' && digit <= '9');
    }
}
