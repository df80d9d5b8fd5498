package dev.guanxi.segmentation.segment.rule;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What is known of one customer, as far as it was read. */
public final class FactSheet {

    private final UUID customerId;
    private final Map<String, Object> plain = new HashMap<>();
    private final Map<String, Moments> series = new HashMap<>();

    public FactSheet(UUID customerId) {
        this.customerId = customerId;
    }

    public UUID customerId() {
        return customerId;
    }

    /** @param value a Boolean, Long, Double, String or list of Strings, as the fact's type wants */
    public FactSheet put(String fact, Object value) {
        plain.put(fact, value);
        return this;
    }

    public FactSheet put(String name, Moments moments) {
        series.put(name, moments);
        return this;
    }

    Moments series(Fact fact) {
        return series.getOrDefault(fact.series(), Moments.NONE);
    }

    /** The value of a fact that is no window. */
    Object value(Fact fact, Instant now) {
        return switch (fact.passing()) {
            case DAYS_SINCE -> series(fact).daysSinceLast(now);
            case UNTIL -> series(fact).isAhead(now);
            case STAYS, DAILY, WINDOW -> plain.getOrDefault(fact.name(), none(fact));
        };
    }

    /** The value of a window of that many days. */
    Object value(Fact fact, Instant now, long days) {
        if (fact.isMean()) {
            return series(fact).mean(now, days).doubleValue();
        }
        if (fact.type() == FactType.DECIMAL) {
            return series(fact).sum(now, days).doubleValue();
        }
        return "points".equals(fact.unit())
                ? series(fact).sum(now, days).longValue()
                : (Object) series(fact).count(now, days);
    }

    private static Object none(Fact fact) {
        return switch (fact.type()) {
            case FLAG -> false;
            case NUMBER -> 0L;
            case DECIMAL -> BigDecimal.ZERO.doubleValue();
            case TEXT -> fact.values().contains("NONE") ? "NONE" : "";
            case TEXTS -> List.of();
        };
    }
}
