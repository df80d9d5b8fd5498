package dev.guanxi.segmentation.tier;

import static dev.guanxi.segmentation.tier.Scoring.days;

import java.time.Duration;

/** What figures tell of {@link Factor#LOYALTY}: faithfulness, its changes, and what it is owed to. */
final class LoyaltyParts {

    private static final int FEWEST_DAYS_OF_A_RHYTHM = 3;
    private static final int WORST_SATISFACTION = 1;
    private static final int SATISFACTION_STEPS = 4;
    private static final double KEPT_AFTER_COMPETITOR = 0.5;
    private static final double KEPT_AFTER_OTHER = 0.75;

    private final Scoring scoring;

    LoyaltyParts(Scoring scoring) {
        this.scoring = scoring;
    }

    /** Points: percent of the full tenure reached. */
    PartScore tenure(Trade trade) {
        if (trade.neverBought()) {
            return scoring.missing(Part.TENURE, NoData.NEVER_BOUGHT);
        }
        double days = scoring.daysSince(trade.firstPurchase());
        return scoring.measured(
                Part.TENURE, 100 * days / days(scoring.measures().fullTenure()), days);
    }

    /** All points within the own rhythm, then falling evenly to none when hopelessly overdue. */
    PartScore regularity(Trade trade) {
        if (trade.purchaseDays() < FEWEST_DAYS_OF_A_RHYTHM) {
            return scoring.missing(
                    Part.REGULARITY, trade.neverBought() ? NoData.NEVER_BOUGHT : NoData.TOO_FEW_PURCHASES);
        }
        double rhythm =
                days(Duration.between(trade.firstPurchase(), trade.lastPurchase())) / (trade.purchaseDays() - 1);
        double rhythmsPassed = scoring.daysSince(trade.lastPurchase()) / rhythm;
        int end = scoring.measures().hopelesslyOverdue();
        return scoring.measured(Part.REGULARITY, 100 * (end - rhythmsPassed) / (end - 1), rhythmsPassed);
    }

    /** Points: percent of what was bought that was kept. */
    PartScore returnRate(Trade trade) {
        if (trade.gross().signum() == 0) {
            return scoring.missing(Part.RETURN_RATE, NoData.NEVER_BOUGHT);
        }
        double rate = trade.returned().doubleValue() / trade.gross().doubleValue();
        return scoring.measured(Part.RETURN_RATE, 100 * (1 - rate), rate);
    }

    /** Points: none for 1, all for 5, evenly in between. */
    PartScore satisfaction(Bond bond) {
        if (bond.satisfaction().isEmpty()) {
            return scoring.missing(Part.SATISFACTION, NoData.NO_SATISFACTION);
        }
        double mean = bond.satisfaction().getAsDouble();
        return scoring.measured(Part.SATISFACTION, 100 * (mean - WORST_SATISFACTION) / SATISFACTION_STEPS, mean);
    }

    /** All points for one that never stopped buying; half are lost with each case that a competitor won, else a quarter. */
    PartScore exits(Trade trade, Bond bond) {
        if (trade.neverBought()) {
            return scoring.missing(Part.EXITS, NoData.NEVER_BOUGHT);
        }
        double points = 100
                * Math.pow(KEPT_AFTER_COMPETITOR, bond.competitorExits())
                * Math.pow(KEPT_AFTER_OTHER, bond.otherExits());
        return scoring.measured(Part.EXITS, points, bond.competitorExits() + bond.otherExits());
    }

    /** Points: percent of the full breadth reached. */
    PartScore productLines(Bond bond) {
        return bond.productLines() == 0
                ? scoring.missing(Part.PRODUCT_LINES, NoData.NO_PRODUCT_LINES)
                : scoring.measured(
                        Part.PRODUCT_LINES,
                        100.0 * bond.productLines() / scoring.measures().fullBreadth(),
                        bond.productLines());
    }
}
