package dev.guanxi.customer.relationship;

import dev.guanxi.customer.profile.CustomerState;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a customer's purchases of the last twelve months earned, or why that is unknown.
 *
 * @param amount absent if unknown
 * @param unknown why, if unknown
 */
public record Margin(BigDecimal amount, String currency, Unknown unknown) {

    private static final BigDecimal PERCENT = new BigDecimal("0.01");

    /** Why a margin is not known. */
    @Schema(name = "MarginUnknown")
    public enum Unknown {
        /** A potential customer has earned nothing yet, which tells nothing of what it will. */
        NEVER_BOUGHT,
        /** Some of it was bought in another currency than the model's, and nothing is converted. */
        OTHER_CURRENCY,
        /** The model has no share for one of the product lines. */
        SHARE_MISSING
    }

    /** Share times revenue, line by line; an actual customer that bought nothing for a year earned nothing. */
    static Margin of(RelationshipModel model, CustomerState state, List<Bought> bought) {
        if (state == CustomerState.POTENTIAL) {
            return unknown(model, Unknown.NEVER_BOUGHT);
        }
        BigDecimal amount = BigDecimal.ZERO;
        for (Bought line : bought) {
            if (line.amount().signum() == 0) {
                continue;
            }
            if (!line.currency().equals(model.currency())) {
                return unknown(model, Unknown.OTHER_CURRENCY);
            }
            BigDecimal share = model.share(line.productLine());
            if (share == null) {
                return unknown(model, Unknown.SHARE_MISSING);
            }
            amount = amount.add(line.amount().multiply(share).multiply(PERCENT));
        }
        return new Margin(amount.setScale(2, RoundingMode.HALF_UP), model.currency(), null);
    }

    private static Margin unknown(RelationshipModel model, Unknown why) {
        return new Margin(null, model.currency(), why);
    }
}
