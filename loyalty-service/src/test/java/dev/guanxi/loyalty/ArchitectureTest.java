package dev.guanxi.loyalty;

import dev.guanxi.platform.testing.ArchitectureChecks;
import java.util.Set;

class ArchitectureTest extends ArchitectureChecks {

    ArchitectureTest() {
        super(
                "dev.guanxi.loyalty",
                Set.of(
                        "Purchase",
                        "PurchaseLine",
                        "PurchaseFile",
                        "ReturnedLine",
                        "Takeback",
                        "News",
                        "Filing",
                        "EarningRule",
                        "EarningPlan",
                        "RuleVersion",
                        "Entry",
                        "Lot",
                        "Earning",
                        "Earned",
                        "Reversal",
                        "Expiry",
                        "Settlement",
                        "Balance",
                        "ClubRule",
                        "Membership",
                        "Movement",
                        "Period",
                        "Collecting",
                        "Terms"));
    }
}
