package dev.guanxi.segmentation.investment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * What customers cost us and what they earned us in a period (S9).
 *
 * @param time of visits
 * @param visits what they cost besides time
 * @param support time of calls, mails and complaints
 * @param discounts off the list prices
 * @param margin of what was bought at list prices, less what was given back: the discounts are spent from it
 * @param assumptions what in it is assumed or missing
 */
record Investment(
        Efforts efforts,
        BigDecimal time,
        BigDecimal visits,
        BigDecimal gifts,
        BigDecimal support,
        BigDecimal discounts,
        BigDecimal margin,
        List<Assumption> assumptions) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** What an answer does not know for certain. */
    enum Assumption {
        /** Of some purchases no list price was told: their discounts count as nothing. */
        DISCOUNTS_NOT_TOLD,
        /** Visits without a known appointment took as long as the rates say. */
        VISIT_TIME_ASSUMED,
        /** Calls, mails and complaints took as long as the rates say. */
        SUPPORT_TIME_ASSUMED,
        /** Sales whose product line is not known, or has no margin of its own, earn the margin of all. */
        MARGIN_ASSUMED,
        /** Amounts in other currencies were converted: by the exchange rates made, gifts also by that of their day. */
        OTHER_CURRENCIES_CONVERTED,
        /** Purchases, returns or gifts in currencies without an exchange rate were left out. */
        OTHER_CURRENCIES_LEFT_OUT
    }

    Investment {
        assumptions = List.copyOf(assumptions);
    }

    static Investment of(Efforts efforts, CostRates rates) {
        long minutes = efforts.visitMinutes() + efforts.visitsOfUnknownTime() * rates.minutesPerVisit();
        BigDecimal common = efforts.net()
                .add(efforts.discounts())
                .multiply(rates.marginPercent())
                .divide(HUNDRED, 2, RoundingMode.HALF_UP);
        return new Investment(
                efforts,
                rates.visitTime(minutes),
                rates.perVisit().multiply(BigDecimal.valueOf(efforts.visits())),
                efforts.giftValue(),
                rates.supportTime(efforts.interactions()),
                efforts.discounts(),
                common.add(efforts.margin().setScale(2, RoundingMode.HALF_UP)),
                assumptions(efforts));
    }

    /** Time, visits, gifts, support and discounts together. */
    BigDecimal spent() {
        return time.add(visits).add(gifts).add(support).add(discounts);
    }

    /** What is left of the margin. */
    BigDecimal gain() {
        return margin.subtract(spent());
    }

    /** Gain for one unit of money spent; null where nothing was. */
    BigDecimal returned() {
        return spent().signum() == 0 ? null : gain().divide(spent(), 4, RoundingMode.HALF_UP);
    }

    private static List<Assumption> assumptions(Efforts efforts) {
        List<Assumption> found = new ArrayList<>();
        if (efforts.unlisted().signum() > 0) {
            found.add(Assumption.DISCOUNTS_NOT_TOLD);
        }
        if (efforts.visitsOfUnknownTime() > 0) {
            found.add(Assumption.VISIT_TIME_ASSUMED);
        }
        if (efforts.interactions() > 0) {
            found.add(Assumption.SUPPORT_TIME_ASSUMED);
        }
        if (efforts.net().compareTo(efforts.lines()) != 0) {
            found.add(Assumption.MARGIN_ASSUMED);
        }
        if (efforts.converted() > 0) {
            found.add(Assumption.OTHER_CURRENCIES_CONVERTED);
        }
        if (efforts.excluded() > 0) {
            found.add(Assumption.OTHER_CURRENCIES_LEFT_OUT);
        }
        return found;
    }
}
