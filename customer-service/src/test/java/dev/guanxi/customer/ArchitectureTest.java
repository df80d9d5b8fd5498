package dev.guanxi.customer;

import dev.guanxi.platform.testing.ArchitectureChecks;
import java.util.Set;

class ArchitectureTest extends ArchitectureChecks {

    ArchitectureTest() {
        super(
                "dev.guanxi.customer",
                Set.of("AccountTeam", "Agreement", "AgreementTerm", "Allowance", "AllowanceKind", "ApprovalAuthority", "Assessor", "AuditChain", "AuditEntry", "Birthday", "BlockingKeys", "BuyingRhythm", "Comparison", "Conversion", "Criterion", "CustomerData", "CustomerRules", "DealBatch", "DependenceRule", "Distances", "Drafting", "E164", "EscalationRule", "Evaluation", "ExitTransitions", "ExternalId", "Finding", "Fingerprint", "FollowUpData", "FollowUpRule", "GiftFacts", "GiftKind", "GiftRule", "GiftState", "GiftStep", "GreatCircle", "HandoverData", "HiddenValue", "HouseRules", "InteractionData", "KindSets", "Likeness", "Margin", "Match", "MatchRecord", "MergePlan", "Move", "NameWords", "NeedData", "NewPurchase", "NewReturn", "OfficialRules", "OpenLine", "PhoneNumbers", "PresentValue", "ProspectCapture", "ProspectDetails", "ProspectStage", "PurchaseAssembler", "PurchaseRows", "Ranking", "Reasons", "ReceiverMatch", "Recommendation", "RelationshipModel", "ReportPeriod", "ReturnMatching", "RhythmLimits", "Risk", "Scope", "SilenceSearch", "Spent", "Stage", "StageTransitions", "StandardQuestions", "Street", "Verdict", "VisibleValue", "WeightsData", "Who"));
    }
}
