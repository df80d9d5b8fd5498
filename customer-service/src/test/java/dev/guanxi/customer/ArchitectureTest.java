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
                        "ProspectStage",
                        "FollowUpRule",
                        "ProspectCapture",
                        "ProspectDetails",
                        "FollowUpData",
                        "GreatCircle",
                        "Distances",
                        "VisibleValue",
                        "HiddenValue",
                        "StandardQuestions",
                        "PresentValue",
                        "Risk",
                        "Criterion",
                        "WeightsData",
                        "Assessor",
                        "Ranking",
                        "Move",
                        "AllowanceKind",
                        "Allowance",
                        "ApprovalAuthority",
                        "AuditChain",
                        "AuditEntry",
                        "Conversion",
                        "CustomerRules",
                        "EscalationRule",
                        "Evaluation",
                        "Finding",
                        "GiftFacts",
                        "GiftKind",
                        "GiftRule",
                        "GiftState",
                        "GiftStep",
                        "HouseRules",
                        "KindSets",
                        "OfficialRules",
                        "ReceiverMatch",
                        "Spent",
                        "Verdict",
                        "Birthday",
                        "InteractionData",
                        "NeedData",
                        "Who",
                        "E164"));
    }
}
