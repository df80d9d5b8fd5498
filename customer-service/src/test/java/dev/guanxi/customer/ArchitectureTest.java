package dev.guanxi.customer;

import dev.guanxi.platform.testing.ArchitectureChecks;
import java.util.Set;

class ArchitectureTest extends ArchitectureChecks {

    ArchitectureTest() {
        super(
                "dev.guanxi.customer",
                Set.of(
                        "Scope",
                        "CustomerData",
                        "ExternalId",
                        "ReturnMatching",
                        "NewPurchase",
                        "NewReturn",
                        "OpenLine",
                        "Fingerprint",
                        "PurchaseAssembler",
                        "PurchaseRows",
                        "StageTransitions",
                        "Stage",
                        "Drafting",
                        "DealBatch",
                        "BuyingRhythm",
                        "RhythmLimits",
                        "SilenceSearch",
                        "ExitTransitions"));
    }
}
