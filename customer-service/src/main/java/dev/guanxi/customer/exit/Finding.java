package dev.guanxi.customer.exit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why a scan holds that a customer stopped buying. Days are of UTC.
 *
 * @param purchaseDays days with a purchase
 * @param medianGap days between two of them, in the middle
 * @param gapSpread days between the quartiles of the gaps
 * @param allowedDays the longest silence that its rhythm allows
 * @param silentDays since its last purchase
 */
@Schema(name = "ExitFinding", examples = """
                {"customerId":"01930d6e-7a10-7c3e-9d41-5b2f4c8e1a01","lastPurchaseOn":"2011-03-01","purchaseDays":7,
                 "medianGap":14.5,"gapSpread":6,"allowedDays":44,"silentDays":101}""")
public record Finding(
        UUID customerId,
        LocalDate lastPurchaseOn,
        int purchaseDays,
        BigDecimal medianGap,
        int gapSpread,
        int allowedDays,
        long silentDays) {

    static Finding of(
            UUID customerId, LocalDate lastPurchaseOn, long silentDays, BuyingRhythm rhythm, int allowedDays) {
        return new Finding(
                customerId,
                lastPurchaseOn,
                rhythm.purchaseDays(),
                rhythm.median(),
                rhythm.spread(),
                allowedDays,
                silentDays);
    }
}
