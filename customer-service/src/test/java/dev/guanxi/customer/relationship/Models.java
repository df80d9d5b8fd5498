package dev.guanxi.customer.relationship;

import dev.guanxi.customer.profile.RelationshipLevel;
import java.math.BigDecimal;
import java.util.Map;

/** Models that tests start from. */
final class Models {

    static final Map<CustomersBand, Map<MarginBand, RelationshipLevel>> LEVELS = Map.of(
            CustomersBand.MANY,
            row(RelationshipLevel.BASIC, RelationshipLevel.REACTIVE, RelationshipLevel.ACCOUNTABLE),
            CustomersBand.MEDIUM,
            row(RelationshipLevel.REACTIVE, RelationshipLevel.ACCOUNTABLE, RelationshipLevel.PROACTIVE),
            CustomersBand.FEW,
            row(RelationshipLevel.ACCOUNTABLE, RelationshipLevel.PROACTIVE, RelationshipLevel.PARTNERSHIP));

    private Models() {}

    static Map<MarginBand, RelationshipLevel> row(
            RelationshipLevel low, RelationshipLevel medium, RelationshipLevel high) {
        return Map.of(MarginBand.LOW, low, MarginBand.MEDIUM, medium, MarginBand.HIGH, high);
    }

    /** Few below 100, many from 10,000; low below 10,000, high from 100,000 CNY; notebooks earn 8 %. */
    static RelationshipModel model() {
        return model(LEVELS, null);
    }

    static RelationshipModel model(
            Map<CustomersBand, Map<MarginBand, RelationshipLevel>> levels, BigDecimal otherShare) {
        return new RelationshipModel(
                Counted.SEGMENT,
                100,
                10_000,
                "CNY",
                new BigDecimal("10000"),
                new BigDecimal("100000"),
                Map.of("notebooks", new BigDecimal("8")),
                otherShare,
                levels);
    }
}
