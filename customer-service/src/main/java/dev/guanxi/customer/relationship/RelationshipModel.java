package dev.guanxi.customer.relationship;

import dev.guanxi.customer.profile.RelationshipLevel;
import dev.guanxi.customer.purchase.PurchaseData;
import dev.guanxi.platform.problem.Refusal;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Everything that the recommendation of a level depends on (C9). A change makes a new version.
 *
 * @param fewBelow fewer customers than this are few
 * @param manyFrom so many customers are many; they are counted no further
 * @param currency of the margin; ISO 4217
 * @param lowBelow a margin of twelve months below this is low
 * @param highFrom a margin of twelve months from this on is high
 * @param marginShares percent of the revenue that is margin, by product line
 * @param otherShare percent for every other product line; absent: their margin is unknown
 * @param levels the level by number of customers and margin
 */
@Schema(examples = """
                {"counted":"SEGMENT","fewBelow":100,"manyFrom":10000,"currency":"CNY","lowBelow":10000,"highFrom":100000,
                 "marginShares":{"notebooks":8,"services":45.5},"otherShare":5,
                 "levels":{"MANY":{"LOW":"BASIC","MEDIUM":"REACTIVE","HIGH":"ACCOUNTABLE"},
                           "MEDIUM":{"LOW":"REACTIVE","MEDIUM":"ACCOUNTABLE","HIGH":"PROACTIVE"},
                           "FEW":{"LOW":"ACCOUNTABLE","MEDIUM":"PROACTIVE","HIGH":"PARTNERSHIP"}}}""")
public record RelationshipModel(
        @NotNull Counted counted,
        @NotNull @Min(1) @Max(100_000) Integer fewBelow,
        @NotNull @Min(2) @Max(100_000) Integer manyFrom,

        @NotNull @Pattern(regexp = "[A-Z]{3}", message = "must be three capital letters (ISO 4217)")
        String currency,

        @NotNull @DecimalMin("0") @Digits(integer = 12, fraction = 2) BigDecimal lowBelow,

        @NotNull @DecimalMin("0") @Digits(integer = 12, fraction = 2) BigDecimal highFrom,

        @NotNull @Size(max = 500) Map<
                        @NotBlank @Size(max = 60) String,
                        @NotNull @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2) BigDecimal>
                marginShares,

        @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2) BigDecimal otherShare,

        @NotNull @Size(min = 3, max = 3) Map<CustomersBand, @NotNull @Size(min = 3, max = 3) Map<MarginBand, @NotNull RelationshipLevel>> levels) {

    public RelationshipModel {
        marginShares = marginShares == null ? null : new TreeMap<>(marginShares);
    }

    /**
     * What single values cannot tell.
     *
     * @throws Refusal naming the rule
     */
    public void check() {
        if (!PurchaseData.isCurrency(currency)) {
            throw Refusal.unprocessable("CURRENCY_UNKNOWN", "/currency", currency, "A currency of ISO 4217.");
        }
        if (fewBelow >= manyFrom) {
            throw thresholds("/fewBelow", fewBelow, "Less than manyFrom, which is " + manyFrom + ".");
        }
        if (lowBelow.compareTo(highFrom) >= 0) {
            throw thresholds("/lowBelow", lowBelow, "Less than highFrom, which is " + highFrom.toPlainString() + ".");
        }
        checkLevels();
    }

    private static Refusal thresholds(String pointer, Object value, String detail) {
        return Refusal.unprocessable("THRESHOLDS_CROSSED", pointer, value, detail);
    }

    /** Many and thin is basic, few and rich is partnership; nowhere does more margin or more rarity loosen the tie. */
    private void checkLevels() {
        requireCorner(CustomersBand.MANY, MarginBand.LOW, RelationshipLevel.BASIC);
        requireCorner(CustomersBand.FEW, MarginBand.HIGH, RelationshipLevel.PARTNERSHIP);
        for (CustomersBand customers : CustomersBand.values()) {
            for (MarginBand margin : MarginBand.values()) {
                if (customers != CustomersBand.MANY) {
                    requireNoLooser(customers, margin, level(before(customers), margin));
                }
                if (margin != MarginBand.LOW) {
                    requireNoLooser(customers, margin, level(customers, before(margin)));
                }
            }
        }
    }

    private static CustomersBand before(CustomersBand band) {
        return CustomersBand.values()[band.ordinal() - 1];
    }

    private static MarginBand before(MarginBand band) {
        return MarginBand.values()[band.ordinal() - 1];
    }

    private void requireCorner(CustomersBand customers, MarginBand margin, RelationshipLevel wanted) {
        if (level(customers, margin) != wanted) {
            throw levels(customers, margin, wanted + ": the ends of the table stand.");
        }
    }

    private void requireNoLooser(CustomersBand customers, MarginBand margin, RelationshipLevel least) {
        if (level(customers, margin).compareTo(least) < 0) {
            throw levels(customers, margin, least + " or closer, as in the cell before it.");
        }
    }

    private Refusal levels(CustomersBand customers, MarginBand margin, String detail) {
        return Refusal.unprocessable(
                "LEVELS_OUT_OF_ORDER", "/levels/" + customers + "/" + margin, level(customers, margin), detail);
    }

    CustomersBand band(int customers) {
        if (customers < fewBelow) {
            return CustomersBand.FEW;
        }
        return customers < manyFrom ? CustomersBand.MEDIUM : CustomersBand.MANY;
    }

    MarginBand band(BigDecimal margin) {
        if (margin.compareTo(lowBelow) < 0) {
            return MarginBand.LOW;
        }
        return margin.compareTo(highFrom) < 0 ? MarginBand.MEDIUM : MarginBand.HIGH;
    }

    RelationshipLevel level(CustomersBand customers, MarginBand margin) {
        return levels.get(customers).get(margin);
    }

    /** Percent of a product line's revenue that is margin, null if unknown. */
    BigDecimal share(String productLine) {
        return productLine == null ? otherShare : marginShares.getOrDefault(productLine, otherShare);
    }
}
