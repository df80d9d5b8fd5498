package dev.guanxi.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What customer-service has recorded in the currency of the file.
 *
 * @param inAnyCurrency purchases in whatever currency
 */
record Archive(
        long purchases,
        long inAnyCurrency,
        BigDecimal revenue,
        long returns,
        BigDecimal returned,
        BigDecimal unmatched) {

    /** Of everybody, up to the moment the demonstration is about. */
    static Archive whole(Setting setting) {
        return of(setting, setting.atAsOf());
    }

    /** Of the system that the file comes from, up to that moment. */
    static Archive ofFile(Setting setting) {
        Map<String, String> parameters = new LinkedHashMap<>(setting.atAsOf());
        parameters.put("system", setting.format().system());
        return of(setting, parameters);
    }

    private static Archive of(Setting setting, Map<String, String> parameters) {
        JsonNode totals = setting.api().get("/api/v1/purchases/totals", parameters);
        JsonNode sums = Answers.having(
                totals.path("currencies"), "currency", setting.format().currency());
        long inAnyCurrency = 0;
        for (JsonNode one : totals.path("currencies")) {
            inAnyCurrency += Answers.count(one, "purchases");
        }
        if (sums.isMissingNode()) {
            return new Archive(0, inAnyCurrency, BigDecimal.ZERO, 0, BigDecimal.ZERO, BigDecimal.ZERO);
        }
        return new Archive(
                Answers.count(sums, "purchases"),
                inAnyCurrency,
                Answers.amount(sums, "revenue"),
                Answers.count(sums, "returns"),
                Answers.amount(sums, "returned"),
                Answers.amount(sums, "unmatched"));
    }

    BigDecimal net() {
        return revenue.subtract(returned);
    }

    /** Purchases and returns, each of which the other services hear of by one event. */
    long events() {
        return purchases + returns;
    }
}
