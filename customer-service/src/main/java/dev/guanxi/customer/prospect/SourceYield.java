package dev.guanxi.customer.prospect;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a source and campaign brought (C5), of the prospects captured in a period.
 *
 * @param campaign absent for prospects without one
 * @param qualified found worth pursuing, by a follow-up or by converting, and not given up since
 * @param medianDaysToConvert from capture to conversion, of those that converted; absent if none did
 * @param money per currency, in order of its code; amounts of different currencies are never added
 */
@Schema(examples = """
                {"source":"TRADE_SHOW","campaign":"Computex 2026","prospects":120,"qualified":45,"converted":12,
                 "medianDaysToConvert":31.5,"money":[{"currency":"CNY","cost":14460,"revenue":250000}]}""")
public record SourceYield(
        ProspectSource source,
        String campaign,
        long prospects,
        long qualified,
        long converted,
        BigDecimal medianDaysToConvert,
        List<Money> money) {

    /**
     * What was spent and earned in one currency.
     *
     * @param cost of finding all the prospects, converted or not
     * @param revenue of what they bought since their capture, less what came back of it; after a customer was captured
     *     again, its purchases count for the later capture
     */
    @Schema(name = "SourceYieldMoney")
    public record Money(String currency, BigDecimal cost, BigDecimal revenue) {}
}
